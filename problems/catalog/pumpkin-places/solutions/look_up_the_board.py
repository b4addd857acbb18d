n = int(input())
weights = []
for _ in range(n):
    stones, pounds = map(int, input().split())
    weights.append(14 * stones + pounds)
board = sorted(weights, reverse=True)
for weight in weights:
    print(board.index(weight) + 1)
