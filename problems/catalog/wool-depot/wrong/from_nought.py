import sys


def main():
    read = sys.stdin.readline
    n = int(read())
    farms = {}
    for _ in range(n):
        name, word = read().split()
        grams = int(word)
        farm = farms.setdefault(name, [0, 0, 0])
        farm[0] += grams
        farm[1] += 1
        if grams > farm[2]:
            farm[2] = grams
    report = []
    depot = 0
    for name, (total, entries, greatest) in sorted(farms.items(), key=lambda item: (-item[1][0], item[0])):
        report.append(f"{name} {total} {entries} {greatest}")
        depot += total
    report.append(f"depot {depot} {len(farms)}")
    print("\n".join(report))


main()
