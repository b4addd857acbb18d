from collections import deque


def dark_islands(islands, cables):
    near = [[] for _ in range(islands)]
    for cable, (a, b) in enumerate(cables):
        near[a].append((b, cable))
        near[b].append((a, cable))

    def explore(torn):
        came = {0: -1}
        queue = deque([0])
        while queue:
            for other, cable in near[queue.popleft()]:
                if cable != torn and other not in came:
                    came[other] = cable
                    queue.append(other)
        return came

    lit = explore(-1)
    dark = [0] * len(cables)
    for cable in lit.values():
        if cable >= 0:
            dark[cable] = len(lit) - len(explore(cable))
    return dark
