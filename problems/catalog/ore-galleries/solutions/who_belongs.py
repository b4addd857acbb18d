n, q = map(int, input().split())
outward = [-1] + [int(word) for word in input().split()]
heaps = [int(word) for word in input().split()]


def belongs(gallery, district):
    while gallery != -1 and gallery != district:
        gallery = outward[gallery]
    return gallery == district


for _ in range(q):
    kind, district, *tonnes = input().split()
    if kind == "W":
        heaps[int(district)] = int(tonnes[0])
    else:
        print(sum(heaps[gallery] for gallery in range(n) if belongs(gallery, int(district))))
