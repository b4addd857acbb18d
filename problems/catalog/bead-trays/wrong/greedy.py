def best_scores(trays):
    answers = []
    for tray in trays:
        best = -1
        for start, points in enumerate(tray[0]):
            column = start
            total = points
            for row in tray[1:]:
                if total < 0:
                    break
                column = max(range(max(0, column - 1), min(len(row), column + 2)), key=row.__getitem__)
                total = total + row[column] if row[column] >= 0 else -1
            best = max(best, total)
        answers.append(best)
    return answers
