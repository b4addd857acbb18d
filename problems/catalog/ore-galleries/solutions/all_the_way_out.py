n, q = map(int, input().split())
outward = [-1] + [int(word) for word in input().split()]
heaps = [int(word) for word in input().split()]
district = [0] * n


def add(gallery, tonnes):
    while gallery != -1:
        district[gallery] += tonnes
        gallery = outward[gallery]


for gallery in range(n):
    add(gallery, heaps[gallery])
for _ in range(q):
    entry = input().split()
    gallery = int(entry[1])
    if entry[0] == "D":
        print(district[gallery])
    else:
        tonnes = int(entry[2])
        add(gallery, tonnes - heaps[gallery])
        heaps[gallery] = tonnes
