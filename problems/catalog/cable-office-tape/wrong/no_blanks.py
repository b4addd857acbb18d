def read_tape(tape):
    lines = []
    words = []
    place = 0
    while place < len(tape):
        start = place + 1
        place = start + int(tape[place])
        if place > start:
            words.append(tape[start:place])
        else:
            lines.append("".join(words))
            words = []
    lines.append("".join(words))
    return "\n".join(lines)
