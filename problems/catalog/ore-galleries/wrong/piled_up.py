import sys


def main():
    lines = sys.stdin.read().splitlines()
    n = int(lines[0].split()[0])
    outward = [-1, *map(int, lines[1].split())]
    heaps = list(map(int, lines[2].split()))
    branches = [[] for _ in range(n)]
    for gallery in range(1, n):
        branches[outward[gallery]].append(gallery)
    order = [0]
    for gallery in order:
        order += branches[gallery]
    size = [1] * n
    for gallery in reversed(order[1:]):
        size[outward[gallery]] += size[gallery]
    start = [0] * n
    free = [1] * n
    for gallery in order[1:]:
        above = outward[gallery]
        start[gallery] = free[above]
        free[above] += size[gallery]
        free[gallery] = start[gallery] + 1

    sums = [0] * (n + 1)
    for gallery in range(n):
        sums[start[gallery] + 1] = heaps[gallery]
    for place in range(1, n + 1):
        above = place + (place & -place)
        if above <= n:
            sums[above] += sums[place]
    answers = []
    for line in lines[3:]:
        kind, *words = line.split()
        gallery = int(words[0])
        place = start[gallery]
        if kind == "W":
            tonnes = int(words[1])
            change = tonnes
            place += 1
            while place <= n:
                sums[place] += change
                place += place & -place
        else:
            total = 0
            end = place + size[gallery]
            while end > place:
                total += sums[end]
                end &= end - 1
            while place > end:
                total -= sums[place]
                place &= place - 1
            answers.append(total)
    print("\n".join(map(str, answers)))


main()
