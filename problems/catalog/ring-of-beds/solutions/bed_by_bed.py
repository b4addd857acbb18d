def litres_per_bed(beds, waterings):
    water = [0] * beds
    for first, count, litres in waterings:
        for step in range(count):
            water[(first + step) % beds] += litres
    return water
