def sails_within(prices, purses):
    counts = []
    for purse in purses:
        count = 0
        for row in prices:
            if row[-1] > purse:
                for price in row:
                    if price > purse:
                        break
                    count += 1
                break
            count += len(row)
        counts.append(count)
    return counts
