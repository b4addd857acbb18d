"""What ENAMEL's input generators expect to find: written anew, drawing random numbers in the same order as theirs.

Runs inside the guest, as the head of the generator program.
"""

import gc
import random
import string

# A generator keeps all it makes: collecting garbage meanwhile only walks it again and again.
gc.disable()


def rand_parens(size, valid=True, par="()", sep=""):
    """A balanced text of `size` brackets as groups joined by `sep` (None: a list); unbalanced when not `valid`."""
    if not valid:
        half = (size + 1) // 2 - 1
        return rand_parens(half, par=par) + par[1] + par[0] + rand_parens(half, par=par)
    size += size % 2
    groups = []
    depth = 0
    for position in range(size):
        if depth == 0:
            groups.append([par[0]])
            depth = 1
        elif depth < size - position and random.randint(0, 1):
            groups[-1].append(par[0])
            depth += 1
        else:
            groups[-1].append(par[1])
            depth -= 1
    texts = ["".join(group) for group in groups]
    return texts if sep is None else sep.join(texts)


def miller_rabin(n, k=5):
    """Probably prime, by `k` random witnesses."""
    if n in (2, 3):
        return True
    if n == 1 or n % 2 == 0:
        return False
    odd, twos = n - 1, 0
    while odd % 2 == 0:
        odd //= 2
        twos += 1
    for _ in range(k):
        power = pow(random.randint(2, n - 2), odd, n)
        if power in (1, n - 1):
            continue
        for _ in range(twos - 1):
            power = power * power % n
            if power == n - 1:
                break
        else:
            return False
    return True


def rand_probably_prime(lb, ub=None):
    """A probable prime between the bounds; with one bound, between its half and itself."""
    if ub is None:
        ub = max(lb, 3)
        lb = ub // 2
    else:
        lb = max(lb, 0)
        ub = max(lb * 2, ub, 3)
    while True:
        candidate = random.randint(lb, ub)
        if miller_rabin(candidate):
            return candidate


def rand_primality(size, lid, cid):
    """A number whose primality is hard to decide: pseudoprimes first, then primes, their squares and products."""
    size = max(size, 4)
    fixed = (30_031, 561, 2, 125)  # 59 * 509; a Carmichael number; the even prime; a cube
    if lid == 0 and cid < len(fixed):
        return fixed[cid]
    if cid % 3 == 0:
        return rand_probably_prime(size)
    root = int(size**0.5 + 1)
    if cid % 3 == 1:
        return rand_probably_prime(root) ** 2
    return rand_probably_prime(root) * rand_probably_prime(root)


def _helpers():
    """The names a generator finds in its scope."""
    import time

    names = (rand_parens, miller_rabin, rand_probably_prime, rand_primality)
    return {"random": random, "string": string, "time": time, **{helper.__name__: helper for helper in names}}
