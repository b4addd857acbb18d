import random

from instret.generators import contracts

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def word(rng: random.Random, length: int, letters: str) -> str:
    return "".join(rng.choices(letters, k=length))


def unpaired(rng: random.Random, n: int, shortest: int, longest: int, letters: str) -> list[str]:
    """Words that are all different, none of them another one backwards."""
    words, taken = [], set()
    while len(words) < n:
        made = word(rng, rng.randint(shortest, longest), letters)
        if made not in taken:
            words.append(made)
            taken |= {made, made[::-1]}
    return words


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        words = unpaired(rng, n + case, 4, 6, "abcde")
        if case % 2:
            source = rng.choice([made for made in words if made != made[::-1]] or ["ab"])
            words.insert(rng.randint(0, len(words)), source[::-1])
        elif case % 4:
            words.append(words[0] if words[0] != words[0][::-1] else "abcdefg")
        else:
            words.append("".join(rng.sample("fghijk", 6)))
            words.append("".join(sorted(words[-1])))
        return (words,)
    if case == 0:  # no pair, though many words come twice
        words = [made for made in unpaired(rng, n - n // 3, 12, 20, "abcd") if made != made[::-1]]
        words += words[: n // 3]
        rng.shuffle(words)
    elif case == 1:  # the last two make the only pair
        words = unpaired(rng, max(1, n - 1), 24, 24, "br")
        words.append(words[-1][::-1])
        if words[-1] == words[-2]:
            words[-2:] = ["ab", "ba"]
    elif case == 2:  # half of the words the same from both ends, and long beginnings that agree
        words = ["s" * 20 + made for made in unpaired(rng, n - n // 2, 16, 20, LETTERS)]
        words += [made + made[::-1] for made in unpaired(rng, n // 2, 16, 16, "abc")]
        rng.shuffle(words)
    else:  # the same letters in every word
        words = []
        taken = set()
        while len(words) < n:
            made = "".join(rng.sample("aabbccddeeffgghhiijj", 20))
            if made not in taken:
                words.append(made)
                taken |= {made, made[::-1]}
        words.append(rng.choice(words[-3:])[::-1])
        words = words[1:] if n > 3 else words
    return (words,)


def contract(scarves) -> None:
    contracts.require_texts(scarves, LETTERS, "scarves", most=100_000, shortest=1, longest=40)


def edge_cases():
    yield ([],)
    yield (["a"],)
    yield (["aba"],)
    yield (["z", "z"],)
    yield (["a", "b"],)
    yield (["ab", "ba"],)
    yield (["ab", "ab"],)
    yield (["abba", "ab", "abba"],)
    yield (["abc", "ab", "cb", "ca", "c"],)
    yield (["abc", "cab", "bca"],)
    yield (["q" * 40, "q" * 39, "q" * 38],)
    yield (["cab", "xyz", "xyz", "bac"],)
