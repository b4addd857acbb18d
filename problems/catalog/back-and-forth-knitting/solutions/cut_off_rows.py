n, w = map(int, input().split())

stitches = ""
for _ in range(n):
    times, motif = input().split()
    for _ in range(int(times)):
        stitches += motif

cloth = ""
rows = 0
while stitches:
    row = stitches[:w]
    stitches = stitches[w:]
    while len(row) < w:
        row += "."
    if rows % 2 == 1:
        row = row[::-1]
    cloth += row + "\n"
    rows += 1

print(cloth + str(rows))
