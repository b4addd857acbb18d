from collections import Counter


def prime_factors(number):
    primes = set()
    factor = 2
    while factor * factor <= number:
        if number % factor == 0:
            primes.add(factor)
            number //= factor
        else:
            factor += 1
    if number > 1:
        primes.add(number)
    return primes


def lone_metronomes(periods):
    primes_of = [prime_factors(period) for period in periods]
    users = Counter()
    for primes in primes_of:
        users.update(primes)
    return [index for index, primes in enumerate(primes_of) if all(users[prime] == 1 for prime in primes)]
