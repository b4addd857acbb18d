def fastest_route(huts, trails, sprints):
    neighbours = {hut: {} for hut in range(huts)}
    for u, v, minutes in trails:
        neighbours[u][v] = minutes
        neighbours[v][u] = minutes

    open_states = {(0, 0): 0}
    came_from = {(0, 0): None}
    done = set()
    while open_states:
        state = min(open_states, key=open_states.get)
        time = open_states.pop(state)
        done.add(state)
        hut, used = state
        if hut == huts - 1:
            route = []
            while state is not None:
                route.insert(0, state[0])
                state = came_from[state]
            return route
        for neighbour, minutes in neighbours[hut].items():
            options = [((neighbour, used), time + minutes)]
            if used < sprints:
                options.append(((neighbour, used + 1), time + (minutes + 1) // 2))
            for option, arrival in options:
                if option not in done and arrival < open_states.get(option, float("inf")):
                    open_states[option] = arrival
                    came_from[option] = state
    return []
