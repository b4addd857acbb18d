def part(weights, couplings):
    if not couplings:
        return 0
    best = None
    for cut in range(len(couplings)):
        front, rear = weights[: cut + 1], weights[cut + 1 :]
        effort = max(sum(front), sum(rear)) * couplings[cut]
        effort += part(front, couplings[:cut])
        effort += part(rear, couplings[cut + 1 :])
        if best is None or effort < best:
            best = effort
    return best


def least_efforts(weights, couplings):
    answers = []
    for train, between in zip(weights, couplings):
        answers.append(part(train, between))
    return answers
