from collections import deque


def levelling_pairs(below, posts):
    n = len(below)
    joined = [[] for _ in range(n)]
    for station in range(1, n):
        joined[station].append(below[station])
        joined[below[station]].append(station)

    def distances(start):
        known = {start: 0}
        queue = deque([start])
        while queue:
            station = queue.popleft()
            for other in joined[station]:
                if other not in known:
                    known[other] = known[station] + 1
                    queue.append(other)
        return known

    def total(start):
        known = distances(start)
        return sum(known[post] for post in posts)

    middle = min(range(n), key=total)
    groups = [[surveyor] for surveyor, post in enumerate(posts) if post == middle]
    for start in joined[middle]:
        branch = {middle, start}
        stack = [start]
        while stack:
            for other in joined[stack.pop()]:
                if other not in branch:
                    branch.add(other)
                    stack.append(other)
        groups.append([surveyor for surveyor, post in enumerate(posts) if post in branch and post != middle])
    pairs = []
    while len(pairs) < len(posts) // 2:
        first = max(groups, key=len)
        groups.remove(first)
        second = max(groups, key=len)
        groups.append(first)
        pairs.append([first.pop(), second.pop()])
    return pairs
