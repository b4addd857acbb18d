def lead(prizes):
    left, right = 0, len(prizes)
    sign, total = 1, 0
    while left < right:
        pair = sum(prizes[right - 2 : right]) if right - left > 1 else -1
        if prizes[left] >= pair:
            total += sign * prizes[left]
            left += 1
        else:
            total += sign * pair
            right -= 2
        sign = -sign
    return total


def leads(shelves):
    return [lead(prizes) for prizes in shelves]
