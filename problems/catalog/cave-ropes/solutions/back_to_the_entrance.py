n, rope = map(int, input().split())
above = {}
lengths = {}
for _ in range(n):
    chamber, place, length = input().split()
    above[chamber] = place
    lengths[chamber] = int(length)

farthest = None
longest = 0
enough = 0
for chamber in above:
    need = 0
    place = chamber
    while place != "entrance":
        need += lengths[place]
        place = above[place]
    if farthest is None or need > longest or (need == longest and chamber < farthest):
        farthest = chamber
        longest = need
    if need <= rope:
        enough += 1
print(farthest, longest)
print(enough)
