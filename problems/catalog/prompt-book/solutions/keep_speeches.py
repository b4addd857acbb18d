import sys

roles = {}
number = 0
for line in sys.stdin:
    line = line.rstrip("\n")
    if line.startswith(" "):
        roles[name][-1][1] += line
    else:
        name, text = line.split(":", 1)
        roles.setdefault(name, []).append([number, text])
        number += 1

rows = []
for name, speeches in roles.items():
    words = sum(len(text.split()) for _, text in speeches)
    wait = 0
    for i in range(1, len(speeches)):
        wait = max(wait, speeches[i][0] - speeches[i - 1][0] - 1)
    rows.append((name, len(speeches), words, wait))
rows.sort(key=lambda row: -row[2])
for row in rows:
    print(*row)
if not rows:
    print("silence")
