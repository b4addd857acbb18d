def pins_at(discs):
    pins = []
    for notches, gear, start, nights in discs:
        pins.append(start * gear**nights % notches)
    return pins
