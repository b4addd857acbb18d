from bisect import bisect_left


def total_grumbles(boarded, passengers, patience):
    if max(boarded) - min(boarded) <= patience:
        return 0
    minutes = sorted(set(boarded))
    size = len(minutes)
    tree = [0] * (size + 1)
    total = 0
    for minute, people in zip(reversed(boarded), reversed(passengers)):
        node = bisect_left(minutes, minute - patience)
        while node:
            total += tree[node]
            node &= node - 1
        node = bisect_left(minutes, minute) + 1
        while node <= size:
            tree[node] += people
            node += node & -node
    return total
