from collections import Counter


def count_motifs(song, times, longest):
    motifs = 0
    for length in range(1, min(longest, len(song)) + 1):
        heard = Counter(zip(*(song[shift:] for shift in range(length))))
        motifs += sum(1 for count in heard.values() if count >= times)
    return motifs
