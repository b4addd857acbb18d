from collections import Counter

MOD = 998_244_353


def plan_number(filters):
    remaining = Counter(filters)
    kinds = sorted(remaining)
    orders = 1
    for i in range(2, len(filters) + 1):
        orders = orders * i % MOD
    for kind in kinds:
        for i in range(2, remaining[kind] + 1):
            orders = orders * pow(i, -1, MOD) % MOD

    number = 0
    length = len(filters)
    for kind in filters:
        smaller = 0
        for other in kinds:
            if other >= kind:
                break
            smaller += remaining[other]
        share = orders * pow(length, -1, MOD) % MOD
        number += share * smaller
        orders = share * remaining[kind] % MOD
        remaining[kind] -= 1
        length -= 1
    return number % MOD
