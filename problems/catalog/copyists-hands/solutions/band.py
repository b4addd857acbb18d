def corrections(copy, original, limit):
    if abs(len(copy) - len(original)) > limit:
        return -1
    far = limit + 1
    row = [min(column, far) for column in range(len(original) + 1)]
    for done, letter in enumerate(copy, 1):
        start = max(1, done - limit)
        end = min(len(original), done + limit)
        new = [far] * (len(original) + 1)
        if done <= limit:
            new[0] = done
        for written in range(start, end + 1):
            if letter == original[written - 1]:
                new[written] = row[written - 1]
            else:
                new[written] = min(row[written], new[written - 1]) + 1
        row = new
        if min(row[start - 1 : end + 1]) > limit:
            return -1
    return row[-1] if row[-1] <= limit else -1
