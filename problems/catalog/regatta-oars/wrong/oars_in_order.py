def hand_out_oars(rowers, oars):
    if len(rowers) > len(oars):
        return []
    given = [-1] * len(rowers)
    order = sorted(range(len(rowers)), key=lambda rower: rowers[rower][1])
    shelf = sorted(range(len(oars)), key=oars.__getitem__)
    for rower, oar in zip(order, shelf):
        if not rowers[rower][0] <= oars[oar] <= rowers[rower][1]:
            return []
        given[rower] = oar
    return given
