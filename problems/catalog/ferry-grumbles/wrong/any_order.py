from bisect import bisect_left
from itertools import accumulate


def total_grumbles(boarded, passengers, patience):
    cars = sorted(zip(boarded, passengers))
    minutes = [minute for minute, _ in cars]
    people = list(accumulate((people for _, people in cars), initial=0))
    return sum(people[bisect_left(minutes, minute - patience)] for minute in minutes)
