from heapq import heappush, heappushpop


def cheapest_bed(depths, least, most):
    # The cost as a function of the last depth is convex; these are its bends left and right of the bottom, each kept
    # without the shift that all bends of its side have in common.
    left, right = [], []
    shift_left = shift_right = days = 0
    for depth in depths:
        if left and depth < shift_left - left[0]:
            heappush(left, shift_left - depth)
            bend = shift_left - heappushpop(left, shift_left - depth)
            days += bend - depth
            heappush(right, bend - shift_right)
        elif right and depth > right[0] + shift_right:
            heappush(right, depth - shift_right)
            bend = heappushpop(right, depth - shift_right) + shift_right
            days += depth - bend
            heappush(left, shift_left - bend)
        else:
            heappush(left, shift_left - depth)
            heappush(right, depth - shift_right)
        shift_left += least
        shift_right += least
    return days
