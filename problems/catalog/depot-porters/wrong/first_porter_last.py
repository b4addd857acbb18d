from operator import add


def shift_worths(porters, holders, worths):
    bits = [1 << porter for porter in reversed(range(porters))]
    shut = [0] * 2**porters
    for listed, worth in zip(holders, worths):
        shut[sum([bits[porter] for porter in listed])] += worth
    for _ in bits:
        without = shut[::2]
        shut = [*without, *map(add, without, shut[1::2])]
    total = shut[-1]
    return [total - worth for worth in reversed(shut)]
