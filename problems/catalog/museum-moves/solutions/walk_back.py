moves = {}
place_of = {}

for line in range(1, int(input()) + 1):
    kind, first, second = input().split()
    first, second = int(first), int(second)
    if kind == "M":
        history = moves.setdefault(first, [])
        place_of[line] = (first, len(history))
        history.append((line, second))
    elif kind == "E":
        item, place = place_of[first]
        moves[item][place] = (first, second)
    else:
        answer = "-"
        for when, room in reversed(moves.get(first, [])):
            if when <= second:
                answer = room
                break
        print(answer)
