MODULUS = 998_244_353


def plan_number(filters):
    greatest = max(filters, default=0)
    inverses = [0, 1]
    for divisor in range(2, len(filters) + 1):
        inverses.append(-(MODULUS // divisor) * inverses[MODULUS % divisor] % MODULUS)

    used = [0] * (greatest + 1)
    tree = [0] * (greatest + 1)
    orders = 1
    number = 0
    for length, colour in enumerate(reversed(filters), 1):
        smaller = 0
        place = colour - 1
        while place > 0:
            smaller += tree[place]
            place &= place - 1
        place = colour
        while place <= greatest:
            tree[place] += 1
            place += place & -place
        used[colour] += 1
        orders = orders * inverses[used[colour]] % MODULUS
        number += orders * smaller
        orders = orders * length % MODULUS
    return number % MODULUS
