import sys

lines = sys.stdin.read().splitlines()
speeches = []
for line in lines:
    words = line.split()
    if line[0] == " ":
        speeches[-1] += words
    else:
        speeches.append(words)

names = []
for speech in speeches:
    if speech[0] not in names:
        names.append(speech[0])

table = []
for name in names:
    places = [i for i, speech in enumerate(speeches) if speech[0] == name]
    words = sum(len(speeches[i]) - 1 for i in places)
    wait = max([after - before - 1 for before, after in zip(places, places[1:])], default=0)
    table.append([name[:-1], len(places), words, wait])
table.sort(key=lambda row: row[2], reverse=True)
for row in table:
    print(*row)
if not table:
    print("silence")
