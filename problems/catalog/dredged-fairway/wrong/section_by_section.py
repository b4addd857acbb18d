def cheapest_bed(depths, least, most):
    days = 0
    before = None
    for depth in depths:
        bed = depth
        if before is not None:
            bed = min(max(depth, before + least), before + most)
        days += abs(bed - depth)
        before = bed
    return days
