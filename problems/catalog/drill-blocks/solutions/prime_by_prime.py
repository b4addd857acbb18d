def primes_up_to(limit):
    is_prime = [True] * (limit + 1)
    primes = []
    for number in range(2, limit + 1):
        if is_prime[number]:
            primes.append(number)
            for multiple in range(number * number, limit + 1, number):
                is_prime[multiple] = False
    return primes


def divisors(number, primes):
    found = [1]
    for prime in primes:
        if prime * prime > number:
            break
        layer = found
        while number % prime == 0:
            number //= prime
            layer = [divisor * prime for divisor in layer]
            found = found + layer
    if number > 1:
        found = found + [divisor * number for divisor in found]
    return found


def block_counts(fewest, most, narrowest):
    primes = primes_up_to(int(most**0.5) + 1)
    counts = []
    for size in range(fewest, most + 1):
        blocks = [ranks for ranks in divisors(size, primes) if ranks >= narrowest and size // ranks >= narrowest]
        counts.append(len(blocks))
    return counts
