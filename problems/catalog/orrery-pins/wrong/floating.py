def pins_at(discs):
    pins = []
    for notches, gear, pin, nights in discs:
        base = float(gear)
        while nights:
            if nights & 1:
                pin = pin * base % notches
            base = base * base % notches
            nights >>= 1
        pins.append(int(pin))
    return pins
