def least_rests(huts, paths):
    ways = [[] for _ in range(huts)]
    for low, high, rests in paths:
        ways[low].append((high, rests))
        ways[high].append((low, 0))
    least = [10 * huts] * huts
    least[0] = 0
    buckets = [[0]] + [[] for _ in range(9)]
    waiting = 1
    total = 0
    while waiting:
        bucket = buckets[total % 10]
        for hut in bucket:
            if least[hut] != total:
                continue
            for other, rests in ways[hut]:
                if least[other] == 10 * huts:
                    least[other] = total + rests
                    buckets[(total + rests) % 10].append(other)
                    waiting += 1
        waiting -= len(bucket)
        bucket.clear()
        total += 1
    return [rests if rests < 10 * huts else -1 for rests in least]
