from bisect import bisect_left


def total_grumbles(boarded, passengers, patience):
    minutes = []
    people = []
    total = 0
    for car in range(len(boarded) - 1, -1, -1):
        earlier = bisect_left(minutes, boarded[car] - patience)
        total += sum(people[:earlier])
        place = bisect_left(minutes, boarded[car])
        minutes.insert(place, boarded[car])
        people.insert(place, passengers[car])
    return total
