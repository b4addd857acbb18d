from bisect import bisect_right


def sails_within(prices, purses):
    listed = [price for row in prices for price in row]
    return [bisect_right(listed, purse) for purse in purses]
