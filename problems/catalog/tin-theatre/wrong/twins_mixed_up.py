def scene_after(figures, tracks, turns):
    scene = [0] * len(figures)
    place_of = {}
    waiting = [True] * len(tracks)
    for first in range(len(tracks)):
        loop = []
        slot = first
        while waiting[slot]:
            waiting[slot] = False
            loop.append(slot)
            slot = tracks[slot]
        if loop:
            ahead = turns % len(loop)
            for slot, target in zip(loop, loop[ahead:] + loop[:ahead]):
                place_of[figures[slot]] = target
    for figure in figures:
        scene[place_of[figure]] = figure
    return scene
