def closest_burrows(burrows):
    if len(burrows) < 2:
        return [0, 0]
    burrows = sorted(burrows)
    least = float("inf")
    count = 0
    for i in range(len(burrows)):
        x, y = burrows[i]
        for j in range(i + 1, len(burrows)):
            across = burrows[j][0] - x
            if across * across > least:
                break
            up = burrows[j][1] - y
            square = across * across + up * up
            if square < least:
                least = square
                count = 1
            elif square == least:
                count += 1
    return [least, count]
