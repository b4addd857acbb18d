def lcm(a, b):
    x, y = a, b
    while y:
        x, y = y, x % y
    return a * b // x


n = int(input())
for _ in range(n):
    numbers = [int(word) for word in input().split()]
    year = 0
    step = 1
    for i in range(numbers[0]):
        period = numbers[2 * i + 1]
        seen = numbers[2 * i + 2]
        tries = 0
        while (year - seen) % period != 0 and tries < period:
            year += step
            tries += 1
        if tries == period:
            print("never")
            break
        step = lcm(step, period)
    else:
        print(year)
