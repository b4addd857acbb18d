def power(base, exponent, modulus):
    if exponent == 0:
        return 1 % modulus
    half = power(base, exponent // 2, modulus)
    result = half * half % modulus
    if exponent % 2 == 1:
        result = result * base % modulus
    return result


def pins_at(discs):
    pins = []
    for notches, gear, start, nights in discs:
        pins.append(start * power(gear, nights, notches) % notches)
    return pins
