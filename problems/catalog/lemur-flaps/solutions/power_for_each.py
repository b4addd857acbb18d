MODULUS = 10**9 + 7


def product(left, right):
    size = range(len(left))
    return [[sum(left[i][k] * right[k][j] for k in size) % MODULUS for j in size] for i in size]


def power(matrix, exponent):
    result = [[int(i == j) for j in range(len(matrix))] for i in range(len(matrix))]
    while exponent:
        if exponent & 1:
            result = product(result, matrix)
        matrix = product(matrix, matrix)
        exponent >>= 1
    return result


def count_ways(rooms, flaps, questions):
    odd = [[0] * rooms for _ in range(rooms)]
    even = [[0] * rooms for _ in range(rooms)]
    for a, b in flaps:
        odd[a][b] += 1
        even[b][a] += 1
    answers = []
    for start, end, hours in questions:
        total = power(product(odd, even), hours // 2)
        if hours % 2:
            total = product(total, odd)
        answers.append(total[start][end])
    return answers
