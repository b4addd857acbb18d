def loads_of_porters(crates, porters):
    ordered = sorted(crates)
    count, more = divmod(len(ordered), porters)
    loads = []
    start = 0
    for porter in range(porters):
        end = start + count + (porter < more)
        loads.append(ordered[start:end])
        start = end
    return loads
