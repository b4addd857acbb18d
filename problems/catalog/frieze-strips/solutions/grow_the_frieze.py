def assemble(strips, places):
    frieze = ""
    for i in range(len(strips)):
        strip = strips[i]
        if places[i].islower():
            strip = strip[::-1]
        if places[i].upper() == "L":
            frieze = strip + frieze
        else:
            frieze = frieze + strip
    return frieze
