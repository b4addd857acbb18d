def consequences(implied, wish):
    reached = {wish}
    waiting = [wish]
    while waiting:
        for other in implied[waiting.pop()]:
            if other not in reached:
                reached.add(other)
                waiting.append(other)
    return reached


def main():
    n, m = map(int, input().split())
    implied = {wish: [] for wish in range(-n, n + 1)}
    for _ in range(m):
        first, second = map(int, input().split())
        implied[-first].append(second)
        implied[-second].append(first)

    reached = {wish: consequences(implied, wish) for wish in implied}
    granted = set()
    for weir in range(1, n + 1):
        if weir in granted or -weir in granted:
            continue
        if -weir not in reached[weir]:
            granted |= reached[weir]
        elif weir not in reached[-weir]:
            granted |= reached[-weir]
        else:
            print("impossible")
            return
    print("".join("o" if weir in granted else "s" for weir in range(1, n + 1)))


main()
