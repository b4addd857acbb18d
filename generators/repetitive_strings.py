"""Words of combinatorics: texts full of borders, periods, palindromes and repetitions, where matching goes wrong.

`strings` has random ones, periodic ones and the Fibonacci word.
"""

import random
from itertools import chain, cycle, islice

from instret.generators import strings


def thue_morse(n: int, first: str = "a", second: str = "b") -> str:
    """Prefix of the Thue-Morse word: nothing in it comes three times in a row, nor even two times and a bit."""
    word, other = first, second
    while len(word) < n:
        word, other = word + other, other + word
    return word[:n]


def ruler(n: int, alphabet: str = strings.LETTERS) -> str:
    """Prefix of abacabadabacabae...: letters count the factors 2 of their place; no block stands next to its like.

    Beyond the alphabet the last letter is taken for all.
    """
    last = len(alphabet) - 1
    return "".join(alphabet[min(last, (place & -place).bit_length() - 1)] for place in range(1, n + 1))


def de_bruijn(order: int, alphabet: str = "ab") -> str:
    """Every word of `order` letters exactly once, in a text of k**order + order - 1 letters (k in the alphabet).

    By the Lyndon words in their order (Fredricksen and Maiorana 1978).
    """
    k = len(alphabet)
    letters: list[int] = []
    word = [-1] if order > 0 else []
    while word:
        word[-1] += 1
        if order % len(word) == 0:
            letters += word
        # The next Lyndon word: repeat to full length, then drop what cannot be raised.
        word = [word[place % len(word)] for place in range(order)]
        while word and word[-1] == k - 1:
            word.pop()
    return "".join(alphabet[letter] for letter in chain(letters, islice(cycle(letters), max(0, order - 1))))


def few_runs(rng: random.Random, n: int, runs: int, alphabet: str = strings.LETTERS) -> str:
    """`n` letters in exactly `runs` runs of equal ones, of random lengths.

    Raises:
        ValueError: when `n` letters do not make that many runs, or a single letter is to make several.
    """
    if not min(n, 1) <= runs <= n or (runs > 1 and len(alphabet) < 2):
        raise ValueError(f"{n} letters of {alphabet!r:.40} do not make {runs} runs")
    cuts = [0, *sorted(rng.sample(range(1, n), runs - 1)), n] if n else [0]
    pieces = []
    letter = int(rng.random() * len(alphabet))
    for run in range(runs):
        pieces.append(alphabet[letter] * (cuts[run + 1] - cuts[run]))
        # Any letter but the same again.
        letter = (letter + 1 + int(rng.random() * (len(alphabet) - 1))) % len(alphabet)
    return "".join(pieces)


def near_period(rng: random.Random, n: int, period: int, alphabet: str = strings.LETTERS) -> str:
    """A random block repeated to length `n`, and only the very last letter breaks the period.

    Raises:
        ValueError: when there is a single letter, or no letter before the last with which it could break.
    """
    if len(alphabet) < 2 or not 1 <= period < n:
        raise ValueError(f"{n} letters of {alphabet!r:.40} cannot break a period of {period} at their end")
    whole = strings.periodic(rng, n, period, alphabet)
    return whole[:-1] + rng.choice([letter for letter in alphabet if letter != whole[-1]])


def many_borders(n: int, first: str = "a", second: str = "b") -> str:
    """aa...abaa...a: about n / 2 of its prefixes are suffixes, too, though it has no short period."""
    side = max(0, n - 1) // 2
    return first * side + second * (n - 2 * side) + first * side if n else ""


def naive_match(n: int, m: int, first: str = "a", second: str = "b", backwards: bool = False) -> tuple[str, str]:
    """A text aa...a of `n` letters and a pattern aa...ab of `m`: at every place all but the last comparison succeed.

    `backwards` turns the pattern round (baa...a), for algorithms that compare from its end.
    """
    pattern = (first * (m - 1) + second)[:m]
    return first * n, pattern[::-1] if backwards else pattern


def sturmian(rng: random.Random, n: int, first: str = "a", second: str = "b") -> str:
    """Prefix of a random Sturmian word: k + 1 factors of length k only, but the most palindromes that can be, `n`."""
    shorter, longer = second, first
    while len(longer) < n:
        shorter, longer = longer, longer * rng.randint(1, 4) + shorter
    return longer[:n]


def palindromes(rng: random.Random, n: int, longest: int, alphabet: str = strings.LETTERS) -> str:
    """Random palindromes of 1 to `longest` letters one behind the other, cut at `n`."""
    made: list[str] = []
    length = 0
    while length < n:
        made.append(strings.near_palindrome(rng, rng.randint(1, longest), alphabet, errors=0))
        length += len(made[-1])
    return "".join(made)[:n]


def long_repeats(rng: random.Random, n: int, copies: int, alphabet: str = strings.LETTERS) -> str:
    """`copies` copies of one random block, each but the last with a random letter behind it: suffixes agree for long.

    Sorting suffixes by plain comparison reads about n / (2 * copies) letters each time; doubling needs all its rounds.

    Raises:
        ValueError: when `n` letters have no room for `copies` letters between the blocks, or there is no copy.
    """
    if not 1 <= copies <= (n + 1) // 2:
        raise ValueError(f"{n} letters have no room for {copies} copies")
    block = strings.text(rng, (n + 1) // copies - 1, alphabet)
    ends = strings.text(rng, copies - 1, alphabet)
    joined = "".join(block + end for end in ends) + block
    return joined + strings.text(rng, n - len(joined), alphabet)


def hash_collision(rng: random.Random, n: int, alphabet: str = strings.LETTERS) -> tuple[str, str]:
    """Two different texts of `n` letters with the same polynomial hash modulo 2**64, for every odd base.

    The Thue-Morse word of 1024 letters and its complement, in random surroundings that they share.

    Raises:
        ValueError: when `n` is less than 1024, or the alphabet has a single letter.
    """
    if n < 1024 or len(alphabet) < 2:
        raise ValueError(f"{n} letters of {alphabet!r:.40} have no room for a collision of 1024")
    first, second = rng.sample(alphabet, 2)
    before = rng.randint(0, n - 1024)
    head, tail = strings.text(rng, before, alphabet), strings.text(rng, n - 1024 - before, alphabet)
    return head + thue_morse(1024, first, second) + tail, head + thue_morse(1024, second, first) + tail
