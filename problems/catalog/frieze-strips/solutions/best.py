def assemble(strips, places):
    left = []
    right = []
    for strip, place in zip(strips, places):
        if place == "L":
            left.append(strip)
        elif place == "R":
            right.append(strip)
        elif place == "l":
            left.append(strip[::-1])
        else:
            right.append(strip[::-1])
    left.reverse()
    return "".join(left + right)
