def common(first, second):
    length = 0
    for one, other in zip(first, second):
        if one != other:
            break
        length += 1
    return length


def count_motifs(song, times, longest):
    pieces = sorted(song[start : start + longest] for start in range(len(song)))
    motifs = 0
    for place in range(len(pieces) - times + 1):
        shared = common(pieces[place], pieces[place + times - 1])
        known = common(pieces[place - 1], pieces[place]) if place > 0 else 0
        motifs += max(0, shared - known)
    return motifs
