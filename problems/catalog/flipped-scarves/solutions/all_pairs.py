def flipped_pair(scarves):
    for i in range(len(scarves)):
        for j in range(i + 1, len(scarves)):
            if scarves[i] == scarves[j][::-1]:
                return [i, j]
    return []
