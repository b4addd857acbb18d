import sys


def main():
    lines = sys.stdin.read().splitlines()
    n = int(lines[0].split()[0])
    parent = list(range(n + 1))
    vats = [1] * (n + 1)
    litres = [0] * (n + 1)

    def find(vat):
        while parent[vat] != vat:
            parent[vat] = vat = parent[parent[vat]]
        return vat

    answers = []
    for line in lines[1:]:
        kind, *numbers = line.split()
        system = find(int(numbers[0]))
        if kind == "H":
            other = find(int(numbers[1]))
            if system != other:
                if vats[system] < vats[other]:
                    system, other = other, system
                parent[other] = system
                vats[system] += vats[other]
                litres[system] += litres[other]
        elif kind == "P":
            litres[int(numbers[0])] += int(numbers[1])
        elif kind == "D":
            litres[system] = 0
        else:
            answers.append(litres[system] // vats[system])
    for answer in answers:
        print(answer)


main()
