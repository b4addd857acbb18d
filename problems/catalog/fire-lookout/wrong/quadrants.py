def aim_camera(hamlets):
    best = [1, 0]
    most = 0
    for dx, dy in ((1, 0), (0, 1), (-1, 0), (0, -1)):
        seen = sum(dx * y >= dy * x and dx * x + dy * y >= 0 for x, y in hamlets)
        if seen > most:
            best = [dx, dy]
            most = seen
    return best
