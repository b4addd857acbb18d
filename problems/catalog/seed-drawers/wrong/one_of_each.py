SPELLING = str.maketrans("ykz", "ics", " -.'")


def sort_packets(labels):
    drawers = {}
    names = "\n".join(labels).lower().translate(SPELLING).split("\n")
    for name, label in zip(names, labels):
        drawers.setdefault(name, {})[label] = True
    return [list(drawer) for drawer in drawers.values()]
