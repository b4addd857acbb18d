LOST = float("-inf")


def best_score(tray):
    scores = [0] * len(tray[0])
    for row in tray:
        left = [LOST, *scores]
        right = [*scores[1:], LOST]
        scores = [
            max(before, straight, after) + points if points >= 0 else LOST
            for before, straight, after, points in zip(left, scores, right, row)
        ]
    best = max(scores)
    return -1 if best == LOST else best


def best_scores(trays):
    return [best_score(tray) for tray in trays]
