def lead(prizes, left, right):
    if left == right:
        return 0
    best = prizes[left] - lead(prizes, left + 1, right)
    if right - left >= 2:
        taken = prizes[right - 1] + prizes[right - 2]
        best = max(best, taken - lead(prizes, left, right - 2))
    return best


def leads(shelves):
    return [lead(prizes, 0, len(prizes)) for prizes in shelves]
