def least_efforts(weights, couplings):
    answers = []
    for train, between in zip(weights, couplings):
        memo = {}

        def part(start, end):
            if end - start < 2:
                return 0
            if (start, end) not in memo:
                memo[start, end] = min(
                    max(sum(train[start:cut]), sum(train[cut:end])) * between[cut - 1]
                    + part(start, cut)
                    + part(cut, end)
                    for cut in range(start + 1, end)
                )
            return memo[start, end]

        answers.append(part(0, len(train)))
    return answers
