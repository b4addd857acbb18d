from collections import deque


def way_between(near, start, goal):
    came = {start: None}
    queue = deque([start])
    while goal not in came:
        well = queue.popleft()
        for other in near[well]:
            if other not in came:
                came[other] = well
                queue.append(other)
    way = []
    while goal is not None:
        way.append(goal)
        goal = came[goal]
    return way[::-1]


def resting_wells(toward, trips):
    near = [[] for _ in toward]
    for well in range(1, len(toward)):
        near[well].append(toward[well])
        near[toward[well]].append(well)
    rests = []
    for start, goal, days in trips:
        way = way_between(near, start, goal)
        rests.append(way[min(days, len(way) - 1)])
    return rests
