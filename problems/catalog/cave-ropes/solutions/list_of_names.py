n, rope = map(int, input().split())
names = ["entrance"]
notes = []
for _ in range(n):
    chamber, above, length = input().split()
    names.append(chamber)
    notes.append((above, int(length)))

below = [[] for _ in names]
for number, (above, length) in enumerate(notes, 1):
    below[names.index(above)].append((number, length))

depths = [0] * (n + 1)
waiting = [0]
while waiting:
    place = waiting.pop()
    for number, length in below[place]:
        depths[number] = depths[place] + length
        waiting.append(number)

longest = max(depths[1:])
print(min(name for name, depth in zip(names[1:], depths[1:]) if depth == longest), longest)
print(len([depth for depth in depths[1:] if depth <= rope]))
