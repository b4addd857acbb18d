import sys


def main():
    n, _, *wishes = map(int, sys.stdin.read().split())
    # A list is indexed by wishes: those for shut weirs count from its end.
    implied = [[] for _ in range(2 * n + 1)]
    for first, second in zip(wishes[::2], wishes[1::2]):
        implied[-first].append(second)
        implied[-second].append(first)

    found = [0] * (2 * n + 1)
    low = [0] * (2 * n + 1)
    group = [0] * (2 * n + 1)
    groups = count = 0
    stack = []
    for start in range(-n, n + 1):
        if found[start]:
            continue
        count += 1
        found[start] = low[start] = count
        stack.append(start)
        path = [(start, iter(implied[start]))]
        while path:
            wish, ways = path[-1]
            for other in ways:
                if not found[other]:
                    count += 1
                    found[other] = low[other] = count
                    stack.append(other)
                    path.append((other, iter(implied[other])))
                    break
                if not group[other] and found[other] < low[wish]:
                    low[wish] = found[other]
            else:
                path.pop()
                if low[wish] == found[wish]:
                    groups += 1
                    while not group[wish]:
                        group[stack.pop()] = groups
                elif low[wish] < low[path[-1][0]]:
                    low[path[-1][0]] = low[wish]

    weirs = range(1, n + 1)
    print("".join("o" if group[weir] < group[-weir] else "s" for weir in weirs))


main()
