def part(weights, couplings):
    if not couplings:
        return 0
    efforts = []
    for cut, stiffness in enumerate(couplings, 1):
        efforts.append((max(sum(weights[:cut]), sum(weights[cut:])) * stiffness, cut))
    effort, cut = min(efforts)
    return effort + part(weights[:cut], couplings[: cut - 1]) + part(weights[cut:], couplings[cut:])


def least_efforts(weights, couplings):
    return [part(*train) for train in zip(weights, couplings)]
