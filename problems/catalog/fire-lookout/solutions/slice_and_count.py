from math import atan2, pi


def aim_camera(hamlets):
    if not hamlets:
        return [0, 1]
    ordered = sorted(hamlets, key=lambda hamlet: atan2(hamlet[1], hamlet[0]))
    angles = [atan2(y, x) for x, y in ordered]
    angles += [angle + 2 * pi for angle in angles]
    counts = []
    for index, (x, y) in enumerate(ordered):
        end = atan2(x, -y)
        if end < angles[index]:
            end += 2 * pi
        counts.append(sum(angle <= end for angle in angles[index : index + len(ordered)]))
    return ordered[counts.index(max(counts))]
