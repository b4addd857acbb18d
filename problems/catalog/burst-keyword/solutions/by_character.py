def interrupted_starts(tape, keyword, burst):
    size = len(keyword)
    starts = []
    for start in range(len(tape) - size - burst + 1):
        cut = 0
        while cut < size - 1 and tape[start + cut] == keyword[cut]:
            cut += 1
        if cut == 0:
            continue
        place = cut
        while place < size and tape[start + burst + place] == keyword[place]:
            place += 1
        if place == size:
            starts.append(start)
    return starts
