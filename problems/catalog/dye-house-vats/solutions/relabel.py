n, q = map(int, input().split())
system = list(range(n + 1))
litres = [0] * (n + 1)

for _ in range(q):
    kind, *numbers = input().split()
    a = int(numbers[0])
    if kind == "H":
        keep, drop = system[a], system[int(numbers[1])]
        if keep != drop:
            system = [keep if label == drop else label for label in system]
            litres[keep] += litres[drop]
    elif kind == "P":
        litres[system[a]] += int(numbers[1])
    elif kind == "D":
        litres[system[a]] = 0
    else:
        print(litres[system[a]] // system.count(system[a]))
