def shoals(depths, log):
    current = dict(enumerate(depths))
    named = []
    for entry in log:
        if entry[0] == 0:
            current[entry[1]] = entry[2]
        else:
            a, b = entry[1:]
            shallowest = min(a, b)
            for section in range(min(a, b), max(a, b) + 1):
                if current[section] < current[shallowest]:
                    shallowest = section
            named.append(shallowest)
    return named
