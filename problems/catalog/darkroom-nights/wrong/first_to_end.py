from operator import itemgetter


def best_takings(nights, airing):
    takings = []
    for requests in nights:
        free = total = 0
        for start, end, fee in sorted(requests, key=itemgetter(1)):
            if start >= free:
                total += fee
                free = end + airing
        takings.append(total)
    return takings
