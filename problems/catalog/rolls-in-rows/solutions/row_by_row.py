def split_values(length, takes, values):
    result = []
    for taken in takes:
        for left in range(length - taken + 1):
            right = length - taken - left
            result.append(values[left] ^ values[right])
    return result


def row_value(length, takes):
    values = []
    for shorter in range(length + 1):
        reached = split_values(shorter, takes, values)
        value = 0
        while value in reached:
            value += 1
        values.append(value)
    return values


def winning_openings(rows, takes):
    total = 0
    for length in rows:
        total ^= row_value(length, takes)[length]
    openings = 0
    for length in rows:
        values = row_value(length, takes)
        others = total ^ values[length]
        for value in split_values(length, takes, values):
            if value == others:
                openings += 1
    return openings
