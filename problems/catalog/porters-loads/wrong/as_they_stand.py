def loads_of_porters(crates, porters):
    return [crates[porter::porters] for porter in range(porters)]
