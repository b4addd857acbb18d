def best_score(tray):
    scores = [0] * len(tray[0])
    for row in tray:
        left = [-(10**9), *scores]
        right = [*scores[1:], -(10**9)]
        scores = [
            max(before, straight, after) + points if points >= 0 else -(10**9)
            for before, straight, after, points in zip(left, scores, right, row)
        ]
    best = max(scores)
    return best if best > 0 else -1


def best_scores(trays):
    return [best_score(tray) for tray in trays]
