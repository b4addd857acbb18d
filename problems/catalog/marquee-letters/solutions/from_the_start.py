def play(orders):
    letters = []
    gap = 0
    last_change = None
    for number, order in enumerate(orders):
        if order == "<":
            gap -= gap > 0
        elif order == ">":
            gap += gap < len(letters)
        elif order != "-":
            letters.insert(gap, order)
            gap += 1
            last_change = number
        elif gap > 0:
            gap -= 1
            del letters[gap]
            last_change = number
    return letters, gap, last_change


def marquee(keys):
    standing = []
    for key in keys:
        if key == "*":
            last_change = play(standing)[2]
            if last_change is not None:
                del standing[last_change:]
        else:
            standing.append(key)
    letters, gap, _ = play(standing)
    return "".join(letters[:gap]) + "|" + "".join(letters[gap:])
