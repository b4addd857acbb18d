def quarrel(heights, sheets):
    total = 0
    for i in range(len(heights)):
        for j in range(i + 1, len(heights)):
            if sheets[i] != sheets[j]:
                total += abs(heights[i] - heights[j])
    return total
