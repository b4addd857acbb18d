PRIME = 1_000_000_007


def polyps_after(splits, first, nights):
    polyps = [0] * len(splits)
    polyps[first] = 1
    for _ in range(nights):
        after = [0] * len(splits)
        for kind, count in enumerate(polyps):
            for child in splits[kind]:
                after[child] = (after[child] + count) % PRIME
        polyps = after
    return polyps
