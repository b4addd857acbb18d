n = int(input())
rings = []
for _ in range(n):
    code = input()
    if code in rings:
        print(rings.index(code) + 1)
    else:
        print("new")
    rings.insert(0, code)
