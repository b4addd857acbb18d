def count_motifs(song, times, longest):
    lengths, links, nexts, heard = [0], [-1], [{}], [0]
    last = 0
    for note in song:
        new = len(lengths)
        lengths.append(lengths[last] + 1)
        nexts.append({})
        heard.append(1)
        links.append(0)
        state = last
        while state >= 0 and note not in nexts[state]:
            nexts[state][note] = new
            state = links[state]
        if state >= 0:
            other = nexts[state][note]
            if lengths[other] > lengths[state] + 1:
                clone = len(lengths)
                lengths.append(lengths[state] + 1)
                nexts.append(nexts[other].copy())
                heard.append(0)
                links.append(links[other])
                links[other] = clone
                while state >= 0 and nexts[state][note] == other:
                    nexts[state][note] = clone
                    state = links[state]
                other = clone
            links[new] = other
        last = new
    motifs = 0
    for state in sorted(range(1, len(lengths)), key=lengths.__getitem__, reverse=True):
        shorter = links[state]
        heard[shorter] += heard[state]
        if heard[state] >= times:
            motifs += heard[state] * max(0, min(lengths[state], longest) - lengths[shorter])
    return motifs
