def variety(label):
    letters = []
    for letter in label:
        if letter.isalpha():
            letter = letter.lower()
            if letter == "y":
                letter = "i"
            elif letter == "k":
                letter = "c"
            elif letter == "z":
                letter = "s"
            letters.append(letter)
    return "".join(letters)


def sort_packets(labels):
    drawers = {}
    for label in labels:
        name = variety(label)
        if name not in drawers:
            drawers[name] = []
        drawers[name].append(label)
    return list(drawers.values())
