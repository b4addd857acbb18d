from bisect import bisect_right


def whereabouts(codex, slips):
    starts = []
    lines = []
    start = 0
    for page, text in enumerate(codex.split("|"), 1):
        number = 0
        for line in text.split("/"):
            if line:
                number += 1
            starts.append(start)
            lines.append((page, number))
            start += len(line) + 1
    answers = []
    for slip in slips:
        index = bisect_right(starts, slip) - 1
        page, number = lines[index]
        answers.append([page, number, slip - starts[index] + 1])
    return answers
