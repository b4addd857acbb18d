def best_score(tray):
    scores = tray[0]
    for row in tray[1:]:
        left = [-2, *scores]
        right = [*scores[1:], -2]
        scores = [max(ways) + points for *ways, points in zip(left, scores, right, row)]
    return max(-1, max(scores))


def best_scores(trays):
    return [best_score(tray) for tray in trays]
