def read_tape(tape):
    message = ""
    words_in_line = 0
    while len(tape) > 0:
        length = int(tape[0])
        tape = tape[1:]
        if length == 0:
            message = message + "\n"
            words_in_line = 0
        else:
            if words_in_line > 0:
                message = message + " "
            for _ in range(length):
                message = message + tape[0]
                tape = tape[1:]
            words_in_line += 1
    return message
