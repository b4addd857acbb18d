def pins_at(discs):
    pins = []
    for notches, gear, pin, nights in discs:
        for _ in range(nights):
            pin = gear * pin % notches
        pins.append(pin)
    return pins
