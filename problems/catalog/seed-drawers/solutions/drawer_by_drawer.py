def variety(label):
    name = ""
    for letter in label.lower():
        if letter in " -.'":
            continue
        name += {"y": "i", "k": "c", "z": "s"}.get(letter, letter)
    return name


def sort_packets(labels):
    names = []
    drawers = []
    for label in labels:
        name = variety(label)
        for place in range(len(names)):
            if names[place] == name:
                drawers[place].append(label)
                break
        else:
            names.append(name)
            drawers.append([label])
    return drawers
