def pins_at(discs):
    return [start * pow(gear, nights, notches) % notches for notches, gear, start, nights in discs]
