from bisect import bisect_left
from math import atan2, tau


def aim_camera(hamlets):
    around = sorted([(atan2(y, x), x, y) for x, y in hamlets])
    angles = [angle for angle, _, _ in around]
    angles += [angle + tau for angle in angles]
    most = 0
    right_edge = [1, 0]
    for index, (angle, x, y) in enumerate(around):
        left_edge = atan2(x, -y)
        if left_edge < angle:
            left_edge += tau
        seen = bisect_left(angles, left_edge) - index
        if seen > most:
            most = seen
            right_edge = [x, y]
    return right_edge
