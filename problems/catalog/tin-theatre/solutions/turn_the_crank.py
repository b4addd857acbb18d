def scene_after(figures, tracks, turns):
    for _ in range(turns):
        scene = figures[:]
        for slot, target in enumerate(tracks):
            scene[target] = figures[slot]
        figures = scene
    return figures
