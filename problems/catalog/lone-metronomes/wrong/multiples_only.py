def lone_metronomes(periods):
    lone = []
    for index, period in enumerate(periods):
        others = periods[:index] + periods[index + 1 :]
        if all(other == 1 or period == 1 or (period % other and other % period) for other in others):
            lone.append(index)
    return lone
