n, q = map(int, input().split())
taken = [False] * (n + 1)

for _ in range(q):
    kind, word = input().split()
    stall = int(word)
    if kind == "O":
        taken[stall] = False
        continue
    tried = 0
    while taken[stall] and tried < n:
        stall += 1
        if stall > n:
            stall = 1
        tried += 1
    if tried == n:
        print("full")
    else:
        taken[stall] = True
        print(stall)
