import sys


def main():
    read = sys.stdin.readline
    n, m, q = map(int, read().split())
    tolls = [0] + list(map(int, read().split()))
    log = list(map(int, read().split()))
    queries = []
    for query in range(q):
        first, last = map(int, read().split())
        queries.append((first - 1, last, query))
    block = max(1, int(n / q**0.5))
    queries.sort(key=lambda asked: (asked[0] // block, asked[1]))
    times = [0] * (m + 1)
    answers = [0] * q
    start = end = due = 0
    for first, last, query in queries:
        while start > first:
            start -= 1
            boat = log[start]
            if times[boat] == 0:
                due += tolls[boat]
            times[boat] += 1
        while end < last:
            boat = log[end]
            if times[boat] == 0:
                due += tolls[boat]
            times[boat] += 1
            end += 1
        while start < first:
            boat = log[start]
            times[boat] -= 1
            if times[boat] == 0:
                due -= tolls[boat]
            start += 1
        while end > last:
            end -= 1
            boat = log[end]
            times[boat] -= 1
            if times[boat] == 0:
                due -= tolls[boat]
        answers[query] = due
    print("\n".join(map(str, answers)))


main()
