MOD = 998_244_353


def plan_number(filters):
    n = len(filters)
    factorial = [1]
    for i in range(1, n + 1):
        factorial.append(factorial[-1] * i % MOD)

    def orders(counts):
        same = 1
        for count in counts.values():
            same = same * factorial[count] % MOD
        return factorial[sum(counts.values())] * pow(same, -1, MOD) % MOD

    counts = {}
    for colour in filters:
        counts[colour] = counts.get(colour, 0) + 1
    number = 0
    for i, colour in enumerate(filters):
        smaller = sum(count for other, count in counts.items() if other < colour)
        number += orders(counts) * smaller * pow(n - i, -1, MOD)
        counts[colour] -= 1
        if counts[colour] == 0:
            del counts[colour]
    return number % MOD
