def colours_seen(quilt, steps):
    kept = [quilt]
    seen = []
    for what, value in steps:
        if what == -2:
            seen.append(kept[-1][value])
        elif what == -1:
            for _ in range(value):
                if len(kept) > 1:
                    kept.pop()
        else:
            changed = kept[-1].copy()
            changed[what] = value
            kept.append(changed)
    return seen
