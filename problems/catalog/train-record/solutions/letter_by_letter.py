train = ""
for _ in range(int(input())):
    words = input().split()
    number = int(words[1])
    if words[0] == "stop":
        train = train[:number]
        if len(words) == 3:
            for letter in words[2]:
                train = train + letter
    elif number <= len(train):
        print(train[number - 1])
    else:
        print("none")
