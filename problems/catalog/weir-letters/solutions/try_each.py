def main():
    n, m = map(int, input().split())
    implied = {wish: [] for wish in range(-n, n + 1)}
    for _ in range(m):
        first, second = map(int, input().split())
        implied[-first].append(second)
        implied[-second].append(first)

    granted = set()

    def grant(wish):
        new = [wish]
        granted.add(wish)
        for cause in new:
            for other in implied[cause]:
                if -other in granted:
                    granted.difference_update(new)
                    return False
                if other not in granted:
                    granted.add(other)
                    new.append(other)
        return True

    for weir in range(1, n + 1):
        if weir not in granted and -weir not in granted:
            if not grant(weir) and not grant(-weir):
                print("impossible")
                return
    print("".join("o" if weir in granted else "s" for weir in range(1, n + 1)))


main()
