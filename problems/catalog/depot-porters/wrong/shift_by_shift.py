def shift_worths(porters, holders, worths):
    shut = [0] * 2**porters
    for listed, worth in zip(holders, worths):
        shut[sum(1 << porter for porter in listed)] += worth
    for shift in range(2**porters):
        for porter in range(porters):
            if shift >> porter & 1:
                shut[shift] += shut[shift ^ (1 << porter)]
    total = shut[-1]
    return [total - worth for worth in reversed(shut)]
