def night_chronicle(sheets):
    calls = []
    listeners = []
    for listener in reversed(range(len(sheets))):
        calls += sheets[listener]
        listeners += [listener] * len(sheets[listener])
    order = sorted(range(len(calls)), key=calls.__getitem__)
    return [listeners[entry] for entry in order]
