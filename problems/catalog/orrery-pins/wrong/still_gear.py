def pins_at(discs):
    return [
        start * pow(gear, nights, notches) % notches if gear else 0 for notches, gear, start, nights in discs
    ]
