def hawking_pairs(birds, trusts):
    falconer_of = {}

    def finds_bird(falconer, asked):
        for bird in trusts[falconer]:
            if bird not in asked:
                asked.add(bird)
                if bird not in falconer_of or finds_bird(falconer_of[bird], asked):
                    falconer_of[bird] = falconer
                    return True
        return False

    for falconer in range(len(trusts)):
        finds_bird(falconer, set())
    return [[falconer, bird] for bird, falconer in falconer_of.items()]
