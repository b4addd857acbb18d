def colours_seen(quilt, steps):
    def shown(patches):
        colours = quilt.copy()
        for patch in patches:
            colours[patch[0]] = patch[1]
        return colours

    patches = []
    seen = []
    for step in steps:
        if step[0] == -2:
            seen.append(shown(patches)[step[1]])
        elif step[0] == -1:
            for _ in range(step[1]):
                if patches:
                    patches.pop()
        else:
            patches.append(step)
    return seen
