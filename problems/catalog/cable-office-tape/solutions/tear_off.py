def read_tape(tape):
    message = ""
    first = True
    while tape:
        length = int(tape[0])
        tape = tape[1:]
        if length == 0:
            message = message + "\n"
            first = True
            continue
        if not first:
            message = message + " "
        message = message + tape[:length]
        first = False
        tape = tape[length:]
    return message
