def night_chronicle(sheets):
    calls = []
    listeners = []
    for listener, sheet in enumerate(sheets):
        seconds = list(dict.fromkeys(sheet))
        calls += seconds
        listeners += [listener] * len(seconds)
    order = sorted(range(len(calls)), key=calls.__getitem__)
    return [listeners[entry] for entry in order]
