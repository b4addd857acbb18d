import sys


def main():
    sizes = []
    for line in sys.stdin:
        sizes.extend(map(int, line.split()))
    print(len(sizes))
    if not sizes:
        return
    sizes.sort()
    common = longest = run = 0
    before = -1
    for size in sizes:
        run = run + 1 if size == before else 1
        before = size
        if run > longest:
            longest = run
            common = size
    print(sizes[0], sizes[(len(sizes) - 1) // 2], sizes[-1], common)


main()
