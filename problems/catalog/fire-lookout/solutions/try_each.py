def aim_camera(hamlets):
    def in_view(edge, hamlet):
        dx, dy = edge
        x, y = hamlet
        ahead = dx * x + dy * y
        left = dx * y - dy * x
        return ahead >= 0 and left >= 0

    best = [1, 0]
    most = -1
    for edge in hamlets:
        count = len([hamlet for hamlet in hamlets if in_view(edge, hamlet)])
        if count > most:
            most = count
            best = edge
    return best
