def hawking_pairs(birds, trusts):
    taken = set()
    pairs = []
    for falconer, trusting in enumerate(trusts):
        for bird in trusting:
            if bird not in taken:
                taken.add(bird)
                pairs.append([falconer, bird])
                break
    return pairs
