def sails_within(prices, purses):
    columns = len(prices[0]) if prices else 0
    counts = []
    for purse in purses:
        cheap = columns
        count = 0
        for row in prices:
            while cheap and row[cheap - 1] >= purse:
                cheap -= 1
            if not cheap:
                break
            count += cheap
        counts.append(count)
    return counts
