def count_ways(rooms, flaps, questions):
    tables = [[[0] * rooms for _ in range(rooms)] for _ in range(2)]
    for a, b in flaps:
        tables[0][a][b] += 1
        tables[1][b][a] += 1
    answers = []
    for start, end, hours in questions:
        ways = [0] * rooms
        ways[start] = 1
        for hour in range(hours):
            table = tables[hour % 2]
            new = [0] * rooms
            for room in range(rooms):
                for target in range(rooms):
                    new[target] += ways[room] * table[room][target]
            ways = [number % (10**9 + 7) for number in new]
        answers.append(ways[end])
    return answers
