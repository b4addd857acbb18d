def night_chronicle(sheets):
    dusk = min((sheet[0] for sheet in sheets), default=0)
    calls = []
    listeners = []
    for listener, sheet in enumerate(sheets):
        calls += [second - dusk for second in sheet]
        listeners += [listener] * len(sheet)
    order = sorted(range(len(calls)), key=calls.__getitem__)
    return [listeners[entry] for entry in order]
