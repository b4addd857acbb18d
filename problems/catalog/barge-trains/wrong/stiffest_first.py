def part(weights, couplings):
    if not couplings:
        return 0
    stiffness = max(couplings)
    cut = couplings.index(stiffness) + 1
    effort = max(sum(weights[:cut]), sum(weights[cut:])) * stiffness
    return effort + part(weights[:cut], couplings[: cut - 1]) + part(weights[cut:], couplings[cut:])


def least_efforts(weights, couplings):
    return [part(*train) for train in zip(weights, couplings)]
