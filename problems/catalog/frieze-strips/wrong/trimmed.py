def assemble(strips, places):
    left = []
    right = []
    for strip, place in zip(strips, places):
        strip = strip.strip()
        end = left if place in "Ll" else right
        end.append(strip if place in "LR" else strip[::-1])
    return "".join(left[::-1] + right)
