def hand_out_oars(rowers, oars):
    given = [None] * len(rowers)
    taken = [False] * len(oars)
    for rower in sorted(range(len(rowers)), key=lambda rower: rowers[rower][1]):
        shortest, longest = rowers[rower]
        choice = None
        for oar in range(len(oars)):
            if not taken[oar] and shortest <= oars[oar] <= longest:
                if choice is None or oars[oar] < oars[choice]:
                    choice = oar
        if choice is None:
            return []
        given[rower] = choice
        taken[choice] = True
    return given
