def pins_at(discs):
    return [
        start * pow(gear, nights % max(1, notches - 1), notches) % notches for notches, gear, start, nights in discs
    ]
