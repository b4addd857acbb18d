def hawking_pairs(birds, trusts):
    if max(map(len, trusts)) == 0:
        return []
    bird_of = [-1] * len(trusts)
    falconer_of = [-1] * birds
    for falconer, trusting in enumerate(trusts):
        for bird in trusting:
            if falconer_of[bird] < 0:
                bird_of[falconer] = bird
                falconer_of[bird] = falconer
                break

    while True:
        queue = [falconer for falconer, bird in enumerate(bird_of) if bird < 0]
        free = len(queue)
        level = [-1] * len(trusts)
        for falconer in queue:
            level[falconer] = 0
        enough = False
        for falconer in queue:
            for bird in trusts[falconer]:
                other = falconer_of[bird]
                if other < 0:
                    enough = True
                elif level[other] < 0:
                    level[other] = level[falconer] + 1
                    queue.append(other)
        if not enough:
            return [[falconer, bird] for falconer, bird in enumerate(bird_of) if bird >= 0]

        untried = list(map(iter, trusts))
        for start in queue[:free]:
            path = [start]
            while path:
                falconer = path[-1]
                for bird in untried[falconer]:
                    other = falconer_of[bird]
                    if other < 0:
                        for falconer in reversed(path):
                            falconer_of[bird] = falconer
                            bird_of[falconer], bird = bird, bird_of[falconer]
                        path = []
                        break
                    if level[other] == level[falconer] + 1:
                        path.append(other)
                        break
                else:
                    path.pop()
