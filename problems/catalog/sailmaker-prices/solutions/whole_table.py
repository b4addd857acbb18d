def sails_within(prices, purses):
    counts = []
    for purse in purses:
        count = 0
        for row in prices:
            for price in row:
                if price <= purse:
                    count += 1
        counts.append(count)
    return counts
