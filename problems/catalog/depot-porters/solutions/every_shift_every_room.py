def shift_worths(porters, holders, worths):
    rooms = []
    for listed, worth in zip(holders, worths):
        mask = 0
        for porter in listed:
            mask |= 1 << porter
        rooms.append((mask, worth))
    answers = []
    for shift in range(1 << porters):
        total = 0
        for mask, worth in rooms:
            if mask & shift:
                total += worth
        answers.append(total)
    return answers
