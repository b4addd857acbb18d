import sys

lines = sys.stdin.read().splitlines()
book = []
for line in lines[1:]:
    name, word = line.split()
    book.append((name, int(word)))

rows = []
for farm in {name for name, _ in book}:
    total = sum(grams for name, grams in book if name == farm)
    weights = [grams for name, grams in book if name == farm]
    rows.append((-total, farm, len(weights), max(weights)))

for total, farm, entries, greatest in sorted(rows):
    print(farm, -total, entries, greatest)
print("depot", sum(grams for _, grams in book), len(rows))
