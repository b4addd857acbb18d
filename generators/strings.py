"""Texts: random, and with the repetitive structure that defeats naive matching.

`repetitive_strings` has more of that structure, `records` texts of numbers, tables and logs.
"""

import random
import string
from collections.abc import Sequence

from instret.generators import sequences

LETTERS = string.ascii_lowercase
DIGITS = string.digits
# Alphabets of one, two, three and four bytes to a character in UTF-8.
PRINTABLE = "".join(map(chr, range(32, 127)))
GREEK = "".join(map(chr, range(0x3B1, 0x3CA)))
KANA = "".join(map(chr, range(0x30A1, 0x30F7)))
EMOJI = "".join(map(chr, range(0x1F600, 0x1F640)))
# Sharp s, the Turkish i's, long s, Kelvin, final sigma, a ligature: another case is longer, or shared with others.
TRICKY_CASE = "\u00df\u0130\u0131\u017f\u212a\u03c2\ufb01"


def text(rng: random.Random, n: int, alphabet: str = LETTERS) -> str:
    """`n` independent characters."""
    return "".join(rng.choices(alphabet, k=n))


def mixed_width(rng: random.Random, n: int, wide: int, alphabet: str = LETTERS) -> str:
    """`n` characters, `wide` of them (at most n) emoji at random places: CPython takes four bytes for each of all."""
    characters = rng.choices(alphabet, k=n)
    for place in rng.sample(range(n), min(n, wide)):
        characters[place] = rng.choice(EMOJI)
    return "".join(characters)


def periodic(rng: random.Random, n: int, period: int, alphabet: str = LETTERS, errors: int = 0) -> str:
    """A random block repeated to length `n`, with `errors` characters replaced at random places."""
    block = text(rng, max(1, period), alphabet)
    characters = list((block * (n // len(block) + 1))[:n])
    for _ in range(errors if n else 0):
        characters[rng.randrange(n)] = rng.choice(alphabet)
    return "".join(characters)


def fibonacci_word(n: int, first: str = "a", second: str = "b") -> str:
    """Prefix of the Fibonacci word: no long period, yet every factor comes back soon."""
    shorter, longer = second, first
    while len(longer) < n:
        shorter, longer = longer, longer + shorter
    return longer[:n]


def near_palindrome(rng: random.Random, n: int, alphabet: str = LETTERS, errors: int = 1) -> str:
    """A palindrome of length `n` with `errors` characters replaced."""
    half = text(rng, n // 2, alphabet)
    characters = list(half + text(rng, n % 2, alphabet) + half[::-1])
    for _ in range(errors if n else 0):
        characters[rng.randrange(n)] = rng.choice(alphabet)
    return "".join(characters)


def brackets(rng: random.Random, n: int, pairs: str = "()[]{}", deep: bool = False) -> str:
    """A balanced text of `n` (rounded down to even) brackets; `deep` nests all of them."""
    opened: list[str] = []
    made: list[str] = []
    remaining = n - n % 2
    while remaining:
        must_close = len(opened) == remaining
        if opened and (must_close or (not deep and rng.random() < 0.5)):
            made.append(opened.pop())
        else:
            kind = rng.randrange(len(pairs) // 2) * 2
            made.append(pairs[kind])
            opened.append(pairs[kind + 1])
        remaining -= 1
    return "".join(made)


def planted(rng: random.Random, n: int, patterns: Sequence[str], alphabet: str = LETTERS) -> str:
    """A random text of `n` characters with each of the patterns in it, in random order, without overlaps.

    A pattern that is to come several times is given several times; by chance it may come more often.

    Raises:
        ValueError: when together they are longer than `n`.
    """
    rest = n - sum(map(len, patterns))
    if rest < 0:
        raise ValueError(f"patterns of {n - rest} characters do not fit into {n}")
    filler = text(rng, rest, alphabet)
    order = rng.sample(patterns, len(patterns))
    cuts = [0, *sorted(rng.choices(range(rest + 1), k=len(patterns)))]
    pieces = [filler[cuts[place] : cuts[place + 1]] + pattern for place, pattern in enumerate(order)]
    return "".join(pieces) + filler[cuts[-1] :]


def words(rng: random.Random, n: int, length: int, vocabulary: int, alphabet: str = LETTERS) -> list[str]:
    """`n` words drawn from `vocabulary` random words of 1..`length` characters, rare ones rarely (Zipf)."""
    pool = [text(rng, rng.randint(1, length), alphabet) for _ in range(vocabulary)]
    return rng.choices(pool, weights=[1 / rank for rank in range(1, vocabulary + 1)], k=n)


def distinct_words(rng: random.Random, n: int, length: int, alphabet: str = LETTERS) -> list[str]:
    """`n` different words of `length` characters, in random order.

    Raises:
        ValueError: when there are fewer.
    """
    tail = 0
    while tail < length and len(alphabet) ** tail < n * n:
        tail += 1
    if len(alphabet) ** tail < n:
        raise ValueError(f"there are no {n} different words of {length} characters of {alphabet!r:.40}")
    made = []
    for code in sequences.distinct(rng, n, 0, len(alphabet) ** tail - 1):
        characters = rng.choices(alphabet, k=length - tail)
        for _ in range(tail):
            code, character = divmod(code, len(alphabet))
            characters.append(alphabet[character])
        made.append("".join(characters))
    return made


def anagrams(rng: random.Random, families: int, size: int, length: int, alphabet: str = LETTERS) -> list[str]:
    """`families` families of `size` words, in random order; a family shares its `length` letters.

    When there are few, words of a family may be equal and families may have the same letters.
    """
    letters = [rng.choices(alphabet, k=length) for _ in range(families)]
    made = ["".join(rng.sample(family, length)) for family in letters for _ in range(size)]
    rng.shuffle(made)
    return made


def shared_prefixes(rng: random.Random, n: int, length: int, alphabet: str = LETTERS) -> list[str]:
    """`n` words of `length` characters in random order, each of which leaves an earlier one at a random place.

    Their trie branches everywhere, and most pairs share a long prefix.
    """
    made: list[str] = []
    for place in range(n):
        stem = made[int(rng.random() * place)][: rng.randint(0, length)] if made else ""
        made.append(stem + text(rng, length - len(stem), alphabet))
    rng.shuffle(made)
    return made


def nested_prefixes(rng: random.Random, n: int, alphabet: str = LETTERS) -> list[str]:
    """The prefixes of length 1..n of a random text, in random order: a trie of one path, n * n / 2 characters."""
    whole = text(rng, n, alphabet)
    made = [whole[:length] for length in range(1, n + 1)]
    rng.shuffle(made)
    return made
