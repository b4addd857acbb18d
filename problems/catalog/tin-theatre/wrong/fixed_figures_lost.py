def scene_after(figures, tracks, turns):
    scene = [0] * len(figures)
    waiting = [True] * len(tracks)
    for first in range(len(tracks)):
        loop = []
        slot = first
        while waiting[slot]:
            waiting[slot] = False
            loop.append(slot)
            slot = tracks[slot]
        if len(loop) > 1:
            ahead = turns % len(loop)
            for slot, target in zip(loop, loop[ahead:] + loop[:ahead]):
                scene[target] = figures[slot]
    return scene
