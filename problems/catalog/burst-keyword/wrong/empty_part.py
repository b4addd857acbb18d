def prefix_lengths(pattern, text):
    joined = pattern + text
    size = len(joined)
    lengths = [0] * size
    left = right = 0
    for start in range(1, size):
        length = 0
        if start < right:
            length = lengths[start - left]
            if start + length < right:
                lengths[start] = length
                continue
            length = right - start
        while start + length < size and joined[length] == joined[start + length]:
            length += 1
        lengths[start] = length
        left, right = start, start + length
    return lengths[len(pattern) :]


def interrupted_starts(tape, keyword, burst):
    size = len(keyword)
    heads = prefix_lengths(keyword, tape)
    tails = prefix_lengths(keyword[::-1], tape[::-1])
    tails.reverse()
    pairs = zip(heads, tails[size + burst - 1 :])
    return [start for start, (head, tail) in enumerate(pairs) if head + tail >= size]
