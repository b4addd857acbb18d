names = []
totals = []
counts = []
greatest = []

for _ in range(int(input())):
    name, word = input().split()
    grams = int(word)
    if name not in names:
        names.append(name)
        totals.append(0)
        counts.append(0)
        greatest.append(grams)
    place = names.index(name)
    totals[place] += grams
    counts[place] += 1
    greatest[place] = max(greatest[place], grams)

rows = sorted(zip(totals, names, counts, greatest), key=lambda row: (-row[0], row[1]))
output = ""
for total, name, count, most in rows:
    output += name + " " + str(total) + " " + str(count) + " " + str(most) + "\n"
output += "depot " + str(sum(totals)) + " " + str(len(names))
print(output)
