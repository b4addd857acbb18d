def best_takings(nights, airing):
    takings = []
    for requests in nights:
        taken = []
        total = 0
        for start, end, fee in sorted(requests, key=lambda request: -request[2]):
            if all(start >= leave + airing or enter >= end + airing for enter, leave in taken):
                taken.append((start, end))
                total += fee
        takings.append(total)
    return takings
