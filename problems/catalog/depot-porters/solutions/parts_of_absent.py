def shift_worths(porters, holders, worths):
    exact = [0] * 2**porters
    for listed, worth in zip(holders, worths):
        exact[sum(1 << porter for porter in listed)] += worth
    total = sum(worths)
    everyone = 2**porters - 1
    answers = []
    for shift in range(2**porters):
        absent = everyone ^ shift
        shut = exact[0]
        part = absent
        while part:
            shut += exact[part]
            part = (part - 1) & absent
        answers.append(total - shut)
    return answers
