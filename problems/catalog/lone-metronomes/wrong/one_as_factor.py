from math import isqrt


def lone_metronomes(periods):
    top = max(periods, default=1)
    factor_of = [0] * (top + 1)
    for factor in range(2, isqrt(top) + 1):
        if not factor_of[factor]:
            factor_of[factor * factor :: factor] = [factor] * (top // factor - factor + 1)

    users = [0] * (top + 1)
    primes_of = []
    for period in periods:
        primes = set()
        while True:
            prime = factor_of[period] or period
            primes.add(prime)
            period //= prime
            if period == 1:
                break
        for prime in primes:
            users[prime] += 1
        primes_of.append(primes)
    return [index for index, primes in enumerate(primes_of) if all(users[prime] == 1 for prime in primes)]
