import sys


def main():
    numbers = list(map(int, sys.stdin.read().split()))
    n, m, q = numbers[:3]
    tolls = [0, *numbers[3 : 3 + m]]
    log = numbers[3 + m : 3 + m + n]
    firsts = numbers[3 + m + n :: 2]
    lasts = numbers[4 + m + n :: 2]
    asked = [[] for _ in range(n + 1)]
    for query, last in enumerate(lasts):
        asked[last].append(query)
    answers = [0] * q
    latest = [0] * (m + 1)
    tree = [0] * (n + 1)
    total = 0
    for entry, boat in enumerate(log, 1):
        toll = tolls[boat]
        node = latest[boat]
        if node:
            while node <= n:
                tree[node] -= toll
                node += node & -node
        else:
            total += toll
        latest[boat] = node = entry
        while node <= n:
            tree[node] += toll
            node += node & -node
        for query in asked[entry]:
            due = total
            node = firsts[query] - 1
            while node:
                due -= tree[node]
                node &= node - 1
            answers[query] = due
    print("\n".join(map(str, answers)))


main()
