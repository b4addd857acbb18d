import sys


def main():
    read = sys.stdin.readline
    n, m, q = map(int, read().split())
    boats = [[] for _ in range(n)]
    for _ in range(m):
        a, b = map(int, read().split())
        boats[a].append(b)
    # Bit b of reach[a] says that letters get from a to b.
    reach = [1 << office for office in range(n)]
    for a in range(n - 1, -1, -1):
        within = reach[a]
        for b in boats[a]:
            within |= reach[b]
        reach[a] = within
    for _ in range(q):
        u, v = map(int, read().split())
        common = reach[u] & reach[v]
        print(common.bit_count(), common.bit_length() - 1)


main()
