def windbreak(heights, west, east):
    trees = list(heights)
    if len(trees) < west + east - 1 or (len(trees) > 1 and west == east == 1):
        return []

    def tallest():
        height = max(trees)
        trees.remove(height)
        return height

    top = tallest()
    left = [tallest() for _ in range(west - 1)]
    right = [tallest() for _ in range(east - 1)]
    hidden = [tallest() for _ in range(len(trees))]
    left.reverse()
    if left:
        return left[:1] + hidden + left[1:] + [top] + right
    return [top] + hidden + right
