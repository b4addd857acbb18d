from bisect import insort


def cheapest_bed(depths, least, most):
    left = []
    right = []
    days = 0
    for depth in depths:
        left = [bend + least for bend in left]
        right = [bend + most for bend in right]
        insort(left, depth)
        insort(right, depth)
        if left[-1] > depth:
            days += left[-1] - depth
            insort(left, depth)
            right.remove(depth)
            insort(right, left.pop())
        elif right[0] < depth:
            days += depth - right[0]
            insort(right, depth)
            left.remove(depth)
            insort(left, right.pop(0))
    return days
