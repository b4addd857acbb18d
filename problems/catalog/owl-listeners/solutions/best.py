def night_chronicle(sheets):
    calls = []
    listeners = []
    for listener, sheet in enumerate(sheets):
        calls += sheet
        listeners += [listener] * len(sheet)
    order = sorted(range(len(calls)), key=calls.__getitem__)
    return [listeners[entry] for entry in order]
