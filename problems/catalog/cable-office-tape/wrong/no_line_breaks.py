def read_tape(tape):
    words = []
    place = 0
    while place < len(tape):
        start = place + 1
        place = start + int(tape[place])
        words.append(tape[start:place])
    return " ".join(words)
