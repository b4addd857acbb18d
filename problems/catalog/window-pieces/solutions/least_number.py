from collections import Counter


def piece_sizes(window):
    height = len(window)
    numbers = {
        (row, column): row * len(window[0]) + column
        for row in range(height)
        for column in range(len(window[row]))
        if window[row][column] != "."
    }
    squares = list(numbers)
    changed = True
    while changed:
        changed = False
        for row, column in squares:
            for other in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
                if other in numbers and window[other[0]][other[1]] == window[row][column]:
                    if numbers[other] < numbers[row, column]:
                        numbers[row, column] = numbers[other]
                        changed = True
        squares.reverse()
    return sorted(Counter(numbers.values()).values(), reverse=True)
