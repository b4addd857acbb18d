def lead(prizes):
    odd = len(prizes) % 2
    leads = prizes[:odd] + [0] * (len(prizes) - odd)
    for end in range(odd + 2, len(prizes) + 1, 2):
        leads[end - 1] = prizes[end - 1]
        pair = prizes[end - 1] + prizes[end - 2]
        for left in range(end - 2, -1, -1):
            leads[left] = max(prizes[left] - leads[left + 1], pair - leads[left])
    return leads[0]


def leads(shelves):
    return [lead(prizes) for prizes in shelves]
