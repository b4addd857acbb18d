def main():
    n, plate = map(int, input().split())
    order = [list(map(int, input().split())) for _ in range(n)]
    table = [[0] * (plate + 1) for _ in range(n + 1)]
    table[0][plate] = 1
    for tier in range(1, n + 1):
        limit, step = order[tier - 1]
        total = 0
        for size in range(plate, 0, -1):
            if size + step <= plate:
                total += table[tier - 1][size + step]
            if size <= limit:
                table[tier][size] = total
    print(sum(table[n]))


main()
