def interrupted_starts(tape, keyword, burst):
    starts = []
    for start in range(len(tape) - len(keyword) - burst + 1):
        low, high = 0, len(keyword) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if tape[start + low : start + middle] == keyword[low:middle]:
                low = middle
            else:
                high = middle - 1
        if low and tape.startswith(keyword[low:], start + low + burst):
            starts.append(start)
    return starts
