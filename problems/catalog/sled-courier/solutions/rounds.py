import math


def fastest_route(huts, trails, sprints):
    arrivals = [[math.inf] * huts for _ in range(sprints + 1)]
    came_from = [[None] * huts for _ in range(sprints + 1)]
    arrivals[0][0] = 0
    changed = True
    while changed:
        changed = False
        for u, v, minutes in trails:
            for start, end in ((u, v), (v, u)):
                for used in range(sprints + 1):
                    walk = arrivals[used][start] + minutes
                    if walk < arrivals[used][end]:
                        arrivals[used][end] = walk
                        came_from[used][end] = (used, start)
                        changed = True
                    if used > 0:
                        sprint = arrivals[used - 1][start] + math.ceil(minutes / 2)
                        if sprint < arrivals[used][end]:
                            arrivals[used][end] = sprint
                            came_from[used][end] = (used - 1, start)
                            changed = True

    goal = huts - 1
    fastest = min(range(sprints + 1), key=lambda used: arrivals[used][goal])
    if arrivals[fastest][goal] == math.inf:
        return []
    route = [goal]
    step = came_from[fastest][goal]
    while step:
        route.append(step[1])
        step = came_from[step[0]][step[1]]
    route.reverse()
    return route
