from functools import cache


def leads(shelves):
    @cache
    def lead(prizes):
        if not prizes:
            return 0
        best = prizes[0] - lead(prizes[1:])
        if len(prizes) > 1:
            best = max(best, sum(prizes[-2:]) - lead(prizes[:-2]))
        return best

    return [lead(tuple(prizes)) for prizes in shelves]
