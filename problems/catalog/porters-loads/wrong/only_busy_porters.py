def loads_of_porters(crates, porters):
    ordered = sorted(crates)
    return [ordered[porter::porters] for porter in range(min(porters, len(ordered)))]
