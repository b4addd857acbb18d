def corrections(copy, original, limit):
    table = [[0] * (len(original) + 1) for _ in range(len(copy) + 1)]
    for i in range(len(copy) + 1):
        table[i][0] = i
    for j in range(len(original) + 1):
        table[0][j] = j
    for i in range(1, len(copy) + 1):
        for j in range(1, len(original) + 1):
            if copy[i - 1] == original[j - 1]:
                table[i][j] = table[i - 1][j - 1]
            else:
                table[i][j] = 1 + min(table[i - 1][j], table[i][j - 1])
    total = table[len(copy)][len(original)]
    return total if total <= limit else -1
