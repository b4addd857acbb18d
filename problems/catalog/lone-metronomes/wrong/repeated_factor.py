from collections import Counter


def prime_factors(number):
    primes = []
    factor = 2
    while factor * factor <= number:
        if number % factor == 0:
            primes.append(factor)
            number //= factor
        else:
            factor += 1
    if number > 1:
        primes.append(number)
    return primes


def lone_metronomes(periods):
    primes_of = [prime_factors(period) for period in periods]
    users = Counter(prime for primes in primes_of for prime in primes)
    return [index for index, primes in enumerate(primes_of) if all(users[prime] == 1 for prime in primes)]
