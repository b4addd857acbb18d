from collections import deque


def hawking_pairs(birds, trusts):
    capacity = {"duke": {}, "mews": {}}
    for falconer, trusting in enumerate(trusts):
        capacity["duke"]["falconer", falconer] = 1
        capacity["falconer", falconer] = {("bird", bird): 1 for bird in trusting}
    for bird in range(birds):
        capacity["bird", bird] = {"mews": 1}

    while True:
        came = {"duke": None}
        queue = deque(["duke"])
        while queue and "mews" not in came:
            node = queue.popleft()
            for other, left in capacity[node].items():
                if left and other not in came:
                    came[other] = node
                    queue.append(other)
        if "mews" not in came:
            break
        node = "mews"
        while came[node] is not None:
            before = came[node]
            capacity[before][node] -= 1
            capacity[node][before] = capacity[node].get(before, 0) + 1
            node = before

    return [
        [falconer, bird]
        for falconer, trusting in enumerate(trusts)
        for bird in trusting
        if not capacity["falconer", falconer]["bird", bird]
    ]
