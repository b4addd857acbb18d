def pins_at(discs):
    return [pow(start * gear, nights, notches) for notches, gear, start, nights in discs]
