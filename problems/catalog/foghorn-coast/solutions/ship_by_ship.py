n, q = map(int, input().split())
horns = []
for _ in range(n):
    place, reach, loudness = map(int, input().split())
    horns.append((place, reach, loudness))

for _ in range(q):
    ship = int(input())
    best = 0
    most = 0
    for number, (place, reach, loudness) in enumerate(horns, 1):
        if abs(ship - place) <= reach and loudness > most:
            best = number
            most = loudness
    print(best)
