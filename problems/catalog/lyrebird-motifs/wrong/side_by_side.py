def count_motifs(song, times, longest):
    pieces = set()
    for start in range(len(song)):
        for end in range(start + 1, min(start + longest, len(song)) + 1):
            pieces.add(song[start:end])
    return sum(1 for piece in pieces if song.count(piece) >= times)
