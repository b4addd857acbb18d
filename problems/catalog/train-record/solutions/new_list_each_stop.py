n = int(input())
train = []
for _ in range(n):
    entry = input().split()
    k = int(entry[1])
    if entry[0] == "stop":
        new = list(entry[2]) if len(entry) > 2 else []
        train = train[:k] + new
    elif k > len(train):
        print("none")
    else:
        print(train[k - 1])
