def check(text, expected, output):
    """True when `output` is a setting that contents every writer, or says that there is none where that is so."""
    words = output.split()
    if len(words) != 1:
        return False
    if expected.split() == ["impossible"]:
        return words == ["impossible"]
    n, _, *wishes = map(int, text.split())
    setting = words[0]
    if len(setting) != n or not set(setting) <= {"o", "s"}:
        return False
    granted = {weir if state == "o" else -weir for weir, state in enumerate(setting, 1)}
    return all(first in granted or second in granted for first, second in zip(wishes[::2], wishes[1::2]))
