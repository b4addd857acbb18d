def best_scores(trays):
    answers = []
    for tray in trays:
        rows, columns = len(tray), len(tray[0])
        memo = {}

        def best_from(row, column):
            if column < 0 or column >= columns or tray[row][column] == -1:
                return None
            if row == rows - 1:
                return tray[row][column]
            if (row, column) not in memo:
                ways = [best_from(row + 1, column + shift) for shift in (-1, 0, 1)]
                ways = [way for way in ways if way is not None]
                memo[row, column] = tray[row][column] + max(ways) if ways else None
            return memo[row, column]

        scores = [best_from(0, column) for column in range(columns)]
        answers.append(max((score for score in scores if score is not None), default=-1))
    return answers
