def brightest(cords, questions):
    answers = []
    for state, first, last in questions:
        basis = []
        for cord in cords[first : last + 1]:
            for other in basis:
                cord = min(cord, cord ^ other)
            if cord:
                basis.append(cord)
        for cord in sorted(basis, reverse=True):
            state = max(state, state ^ cord)
        answers.append(state)
    return answers
