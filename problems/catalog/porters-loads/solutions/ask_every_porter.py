def loads_of_porters(crates, porters):
    loads = [[] for _ in range(porters)]
    weights = [0] * porters
    for crate in sorted(crates, reverse=True):
        lightest = 0
        for porter in range(1, porters):
            if len(loads[porter]) < len(loads[lightest]):
                lightest = porter
            elif len(loads[porter]) == len(loads[lightest]) and weights[porter] < weights[lightest]:
                lightest = porter
        loads[lightest].append(crate)
        weights[lightest] += crate
    return loads
