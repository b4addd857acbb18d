LAMPS = 40


def brightest(cords, questions):
    asked_at = [[] for _ in cords]
    for index, (_, _, last) in enumerate(questions):
        asked_at[last].append(index)
    answers = [0] * len(questions)
    kept = [0] * (LAMPS + 1)
    places = [-1] * (LAMPS + 1)
    for place, cord in enumerate(cords):
        newest = place
        while cord:
            top = cord.bit_length()
            if not kept[top]:
                kept[top] = cord
                places[top] = newest
                break
            if places[top] < newest:
                kept[top], cord = cord, kept[top]
                places[top] = newest
            cord ^= kept[top]
        if asked_at[place]:
            choices = [(held, since) for held, since in zip(kept, places) if held]
            choices.reverse()
            for index in asked_at[place]:
                state, first, _ = questions[index]
                for held, since in choices:
                    if since >= first and state ^ held > state:
                        state ^= held
                answers[index] = state
    return answers
