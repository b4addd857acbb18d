import sys

row = ""
output = ""
for line in sys.stdin.read().splitlines():
    order = line.split()[0]
    name = line.split()[-1]
    if order == "front":
        row = f"{name} {row}"
    elif order == "back":
        row = f"{row} {name}"
    elif order == "turn":
        flats = []
        for flat in row.split():
            flats.append(flat)
        row = " ".join(reversed(flats))
    elif row.split() == []:
        output += "-\n"
    else:
        flats = row.split()
        output += flats.pop(0 if name == "front" else -1) + "\n"
        row = " ".join(flats)
output += " ".join(row.split()) or "empty"
print(output)
