def clean_strokes(strokes):
    places = [strokes.find(pair) + 1 for pair in ("NS", "SN", "EW", "WE")]
    return min((place for place in places if place), default=len(strokes))
