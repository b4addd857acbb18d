from itertools import accumulate


def least_effort(weights, couplings):
    n = len(weights)
    before = [0, *accumulate(weights)]
    efforts = [[0] * (n + 1) for _ in range(n + 1)]
    for start in range(n - 2, -1, -1):
        row = efforts[start]
        for end in range(start + 2, n + 1):
            least = None
            for cut in range(start + 1, end):
                front = before[cut] - before[start]
                rear = before[end] - before[cut]
                heavier = front if front > rear else rear
                effort = heavier * couplings[cut - 1] + row[cut] + efforts[cut][end]
                if least is None or effort < least:
                    least = effort
            row[end] = least
    return efforts[0][n]


def least_efforts(weights, couplings):
    return [least_effort(*train) for train in zip(weights, couplings)]
