def hawking_pairs(birds, trusts):
    taken = set()
    pairs = []
    for falconer, trusting in sorted(enumerate(trusts), key=lambda entry: len(entry[1])):
        for bird in trusting:
            if bird not in taken:
                taken.add(bird)
                pairs.append([falconer, bird])
                break
    return pairs
