def hawking_pairs(birds, trusts):
    falconer_of = [-1] * birds
    for falconer, trusting in enumerate(trusts):
        for bird in trusting:
            if falconer_of[bird] < 0:
                falconer_of[bird] = falconer
                break
        else:
            for bird in trusting:
                other = falconer_of[bird]
                free = [third for third in trusts[other] if falconer_of[third] < 0]
                if free:
                    falconer_of[free[0]] = other
                    falconer_of[bird] = falconer
                    break
    return [[falconer, bird] for bird, falconer in enumerate(falconer_of) if falconer >= 0]
