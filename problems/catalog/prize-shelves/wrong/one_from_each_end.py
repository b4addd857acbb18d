def lead(prizes):
    leads = [0] * (len(prizes) + 1)
    for end in range(1, len(prizes) + 1):
        for left in range(end - 1, -1, -1):
            leads[left] = max(prizes[left] - leads[left + 1], prizes[end - 1] - leads[left])
    return leads[0]


def leads(shelves):
    return [lead(prizes) for prizes in shelves]
