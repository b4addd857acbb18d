def total_grumbles(boarded, passengers, patience):
    total = 0
    for car in range(len(boarded)):
        for later in range(car + 1, len(boarded)):
            if boarded[car] - boarded[later] > patience:
                total += passengers[later]
    return total
