def scene_after(figures, tracks, turns):
    scene = list(figures)
    waiting = [True] * len(tracks)
    for first in range(len(tracks)):
        loop = []
        slot = first
        while waiting[slot]:
            waiting[slot] = False
            loop.append(slot)
            slot = tracks[slot]
        if loop:
            ahead = turns % len(tracks)
            for slot, target in zip(loop, loop[ahead:] + loop[:ahead]):
                scene[target] = figures[slot]
    return scene
