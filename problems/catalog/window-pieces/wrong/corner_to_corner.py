def piece_sizes(window):
    if not window:
        return []
    width = len(window[0]) + 1
    wall = "." * width
    squares = list(wall + ".".join(window) + wall + ".")
    steps = [-width - 1, -width, 1 - width, -1, 1, width - 1, width, width + 1]
    sizes = []
    for start, colour in enumerate(squares):
        if colour == ".":
            continue
        squares[start] = "."
        piece = [start]
        for square in piece:
            for neighbour in [square + step for step in steps]:
                if squares[neighbour] == colour:
                    squares[neighbour] = "."
                    piece.append(neighbour)
        sizes.append(len(piece))
    sizes.sort(reverse=True)
    return sizes
