def least_rests(huts, paths):
    least = {0: 0}
    changed = True
    while changed:
        changed = False
        for low, high, rests in paths:
            if low in least and (high not in least or least[low] + rests < least[high]):
                least[high] = least[low] + rests
                changed = True
            if high in least and (low not in least or least[high] < least[low]):
                least[low] = least[high]
                changed = True
    return [least.get(hut, -1) for hut in range(huts)]
