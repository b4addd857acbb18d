"""Texts: random, and with the repetitive structure that defeats naive matching."""

import random
import string

LETTERS = string.ascii_lowercase


def text(rng: random.Random, n: int, alphabet: str = LETTERS) -> str:
    """`n` independent characters."""
    return "".join(rng.choices(alphabet, k=n))


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


def words(rng: random.Random, n: int, length: int, vocabulary: int, alphabet: str = LETTERS) -> list[str]:
    """`n` words drawn from `vocabulary` random words of 1..`length` characters, rare ones rarely (Zipf)."""
    pool = [text(rng, rng.randint(1, length), alphabet) for _ in range(vocabulary)]
    return rng.choices(pool, weights=[1 / rank for rank in range(1, vocabulary + 1)], k=n)
