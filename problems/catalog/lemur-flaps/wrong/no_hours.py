from operator import mul

MODULUS = 10**9 + 7


def through(ways, columns):
    return [sum(map(mul, ways, column)) % MODULUS for column in columns]


def count_ways(rooms, flaps, questions):
    forwards = [[0] * rooms for _ in range(rooms)]
    for a, b in flaps:
        forwards[a][b] += 1
    backwards = [list(column) for column in zip(*forwards)]
    squares = [[through(row, forwards) for row in forwards]]
    longest = max((hours for _, _, hours in questions), default=0)
    while 2 << len(squares) <= longest:
        last = squares[-1]
        squares.append([through(row, last) for row in last])

    answers = []
    for start, end, hours in questions:
        ways = [0] * rooms
        ways[start] = int(hours > 0)
        rounds = hours // 2
        for square in squares:
            if rounds % 2:
                ways = through(ways, square)
            rounds //= 2
        if hours % 2:
            ways = through(ways, backwards)
        answers.append(ways[end])
    return answers
