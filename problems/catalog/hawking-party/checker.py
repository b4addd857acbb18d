def check(arguments, expected, output):
    """True when `output` holds as many pairs as `expected`, all of them allowed, and nobody twice."""
    _birds, trusts = arguments
    if type(output) is not list or len(output) != len(expected):
        return False
    bird_of = {}
    for pair in output:
        if type(pair) is not list or len(pair) != 2 or type(pair[0]) is not int or type(pair[1]) is not int:
            return False
        falconer, bird = pair
        if not 0 <= falconer < len(trusts) or falconer in bird_of or bird not in trusts[falconer]:
            return False
        bird_of[falconer] = bird
    return len(set(bird_of.values())) == len(bird_of)
