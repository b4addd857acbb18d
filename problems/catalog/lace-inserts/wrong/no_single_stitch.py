def count_inserts(band, shortest, longest):
    shortest = max(shortest, 2)
    row = "<|" + "|".join(band) + "|>"
    reach = [0] * len(row)
    middle = end = inserts = 0
    for place in range(2, len(row) - 2):
        length = min(reach[2 * middle - place], end - place) if place < end else 0
        while row[place - length - 1] == row[place + length + 1]:
            length += 1
        reach[place] = length
        if place + length > end:
            middle = place
            end = place + length
        first = shortest + (length - shortest) % 2
        if first <= length:
            inserts += (min(length, longest) - first) // 2 + 1
    return inserts
