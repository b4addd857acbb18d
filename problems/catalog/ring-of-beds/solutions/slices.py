def litres_per_bed(beds, waterings):
    water = [0] * beds
    for first, count, litres in waterings:
        end = first + count
        if end <= beds:
            water[first:end] = [amount + litres for amount in water[first:end]]
        else:
            water[first:] = [amount + litres for amount in water[first:]]
            water[: end - beds] = [amount + litres for amount in water[: end - beds]]
    return water
