def main():
    n, m, q = map(int, input().split())
    streets = []
    for _ in range(m):
        a, b, clearance = map(int, input().split())
        streets.append((clearance, a, b))
    streets.sort(reverse=True)
    floats = []
    for number in range(q):
        square, height = map(int, input().split())
        floats.append((height, square, number))

    labels = list(range(n + 1))
    shown = [0] * q
    opened = 0
    for height, square, number in sorted(floats, reverse=True):
        while opened < m and streets[opened][0] >= height:
            _, a, b = streets[opened]
            opened += 1
            new, old = labels[a], labels[b]
            if new != old:
                labels = [new if label == old else label for label in labels]
        shown[number] = labels.count(labels[square])
    for count in shown:
        print(count)


main()
