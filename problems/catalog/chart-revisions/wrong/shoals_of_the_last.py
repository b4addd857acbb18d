import sys


def main():
    read = sys.stdin.readline
    n, q, draught = map(int, read().split())
    soundings = list(map(int, read().split()))
    places = [0]
    depths = soundings[:1]
    later = [[] for _ in range(q + 1)]
    for revision in range(1, q + 1):
        base, place, depth = map(int, read().split())
        places.append(place - 1)
        depths.append(depth)
        later[base].append(revision)
    shoals = sum(depth < draught for depth in soundings)
    counts = [0] * (q + 1)
    steps = [0]
    while steps:
        step = steps.pop()
        revision = max(step, ~step)
        place = places[revision]
        before, after = soundings[place], depths[revision]
        soundings[place], depths[revision] = after, before
        if step >= 0:
            shoals += (after < draught) - (before < draught)
            counts[revision] = shoals
            steps.append(~step)
            steps += later[revision]
    print("\n".join(map(str, counts)))


main()
