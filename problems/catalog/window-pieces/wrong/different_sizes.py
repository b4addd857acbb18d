def piece_sizes(window):
    if not window:
        return []
    width = len(window[0]) + 1
    wall = "." * width
    squares = list(wall + ".".join(window) + wall)
    sizes = []
    for start, colour in enumerate(squares):
        if colour == ".":
            continue
        squares[start] = "."
        piece = [start]
        for square in piece:
            for neighbour in (square - width, square - 1, square + 1, square + width):
                if squares[neighbour] == colour:
                    squares[neighbour] = "."
                    piece.append(neighbour)
        sizes.append(len(piece))
    sizes = sorted(set(sizes), reverse=True)
    return sizes
