def main():
    n, k, w = map(int, input().split())
    floor = [input().split() for _ in range(n)]
    faults = [0] * n
    for row in range(k, n):
        for place in range(w):
            if floor[row][place] != floor[row - k][place]:
                faults[row] += 1
    most = max(faults)
    print(sum(faults), faults.index(most) + 1 if most else 0)


main()
