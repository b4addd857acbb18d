def best_takings(nights, airing):
    def best(requests, place, free):
        if place == len(requests):
            return 0
        start, end, fee = requests[place]
        without = best(requests, place + 1, free)
        if start < free:
            return without
        return max(without, fee + best(requests, place + 1, end + airing))

    return [best(sorted(requests), 0, 0) for requests in nights]
