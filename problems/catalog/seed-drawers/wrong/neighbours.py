SPELLING = str.maketrans("ykz", "ics", " -.'")


def sort_packets(labels):
    drawers = []
    before = None
    names = "\n".join(labels).lower().translate(SPELLING).split("\n")
    for name, label in zip(names, labels):
        if name != before:
            drawers.append([])
        drawers[-1].append(label)
        before = name
    return drawers
