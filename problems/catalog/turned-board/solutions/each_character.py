import sys

turned = {}
for pair in ("ah", "bg", "cf", "de", "18", "27", "36", "45"):
    turned[pair[0]] = pair[1]
    turned[pair[1]] = pair[0]

for line in sys.stdin.read().splitlines():
    if line == "" or line[0] == ";":
        print(line)
        continue
    *moves, result = line.split(" ")
    text = "".join([turned.get(character, character) for character in " ".join(moves)])
    print(text + " " + result if moves else result)
