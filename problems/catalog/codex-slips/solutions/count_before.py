def whereabouts(codex, slips):
    answers = []
    for slip in slips:
        before = codex[:slip]
        page = before.count("|") + 1
        lines = before.split("|")[-1].split("/")
        answers.append([page, len(lines), len(lines[-1]) + 1])
    return answers
