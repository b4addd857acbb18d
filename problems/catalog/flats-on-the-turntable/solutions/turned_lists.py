import sys

row = []
for line in sys.stdin:
    words = line.split()
    if words[0] == "front":
        row = [words[1]] + row
    elif words[0] == "back":
        row = row + [words[1]]
    elif words[0] == "turn":
        row = row[::-1]
    elif not row:
        print("-")
    elif words[1] == "front":
        print(row[0])
        row = row[1:]
    else:
        print(row[-1])
        row = row[:-1]
print(" ".join(row) if row else "empty")
