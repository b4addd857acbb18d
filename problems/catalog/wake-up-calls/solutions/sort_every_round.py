def knocks(notes):
    open_calls = {}
    knocked = []
    for note in notes:
        if note[0] == 1:
            open_calls[note[1]] = note[2]
        elif note[0] == 2:
            if note[1] in open_calls:
                del open_calls[note[1]]
        else:
            for room, minute in sorted(open_calls.items(), key=lambda call: (call[1], call[0])):
                if minute <= note[1]:
                    knocked.append(room)
                    del open_calls[room]
    return knocked
