from bisect import bisect_left, insort


def total_grumbles(boarded, passengers, patience):
    minutes = []
    total = 0
    for minute in reversed(boarded):
        total += bisect_left(minutes, minute - patience)
        insort(minutes, minute)
    return total
