def assemble(strips, places):
    left = [strip for strip, place in zip(strips, places) if place in "Ll"]
    right = [strip for strip, place in zip(strips, places) if place in "Rr"]
    return "".join(left[::-1] + right)
