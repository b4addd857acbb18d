PRIME = 1_000_000_007


def multiply(a, b):
    n = len(a)
    product = [[0] * n for _ in range(n)]
    for i in range(n):
        for j in range(n):
            for k in range(n):
                product[i][j] = (product[i][j] + a[i][k] * b[k][j]) % PRIME
    return product


def polyps_after(splits, first, nights):
    n = len(splits)
    matrix = [[0] * n for _ in range(n)]
    for kind, born in enumerate(splits):
        for child in born:
            matrix[kind][child] += 1
    result = [[1 if i == j else 0 for j in range(n)] for i in range(n)]
    while nights > 0:
        if nights % 2 == 1:
            result = multiply(result, matrix)
        matrix = multiply(matrix, matrix)
        nights //= 2
    return result[first]
