def night_chronicle(sheets):
    places = [0] * len(sheets)
    chronicle = []
    for _ in range(sum(len(sheet) for sheet in sheets)):
        earliest = None
        for listener, sheet in enumerate(sheets):
            if places[listener] < len(sheet):
                second = sheet[places[listener]]
                if earliest is None or second < earliest:
                    earliest = second
                    heard_by = listener
        places[heard_by] += 1
        chronicle.append(heard_by)
    return chronicle
