"""Lines and words as programs read them: numerals, numbers with many digits, comma-separated tables, logs."""

import random

from instret.generators import sequences, strings

_LEVELS = ("DEBUG", "INFO", "INFO", "INFO", "WARNING", "ERROR")


def numeral(rng: random.Random, digits: int, base: int = 10) -> str:
    """A numeral of exactly `digits` digits in base 2 to 36, the first of which is not 0 (unless it is alone).

    Raises:
        ValueError: for a base without such digits.
    """
    if not 2 <= base <= 36:
        raise ValueError(f"there are no digits for base {base}")
    symbols = (strings.DIGITS + strings.LETTERS)[:base]
    if digits < 2:
        return strings.text(rng, digits, symbols)
    return rng.choice(symbols[1:]) + strings.text(rng, digits - 1, symbols)


def carry_chain(rng: random.Random, digits: int) -> tuple[str, str]:
    """Two numerals of `digits` digits, at least 1: adding them carries from the last digit all the way to the front."""
    # All digits but the last add up to 9, and the last ones to 10.
    upper = numeral(rng, digits - 1)
    lower = "".join(str(9 - int(digit)) for digit in upper)
    last = rng.randint(1, 9)
    return f"{upper}{last}", f"{lower}{10 - last}"


def number_like(rng: random.Random, n: int, digits: int) -> list[str]:
    """`n` texts that are decimal numerals of up to `digits` digits, or nearly.

    Signs, leading zeros, fractions and exponents; and double signs, two points, letters or nothing at all.
    """
    made = []
    for kind in rng.choices(range(10), k=n):
        whole, fraction = (strings.text(rng, rng.randint(1, digits), strings.DIGITS) for _ in range(2))
        sign = rng.choice(("", "-", "+"))
        made.append(
            (
                f"{sign}{whole}",
                f"{sign}{whole.lstrip('0') or '0'}",
                f"{sign}{whole}.{fraction}",
                f"{sign}.{fraction}",
                f"{sign}{whole}.",
                f"{sign}{whole}e{rng.choice(('', '-', '+'))}{fraction[:2]}",
                f"{sign}{sign}{whole}",
                f"{sign}{whole}.{fraction}.{whole}",
                f"{sign}{whole}{rng.choice('exO,')}",
                f"{sign}{rng.choice(('', '.', 'e', ' '))}",
            )[kind]
        )
    return made


def table(rng: random.Random, n: int, columns: int, quoted: float = 0.2) -> list[str]:
    """`n` lines of comma-separated fields (RFC 4180, without line breaks in fields), none of them empty lines.

    Args:
        rng: source of chance.
        n: number of lines.
        columns: fields of each, at least 1.
        quoted: share of fields in quotes; they hold commas and doubled quotes.
    """
    made = []
    for _ in range(n):
        fields = []
        for _ in range(columns):
            if rng.random() < quoted:
                fields.append('"' + strings.text(rng, rng.randint(0, 12), 'abc ,"').replace('"', '""') + '"')
            else:
                fields.append(strings.text(rng, rng.randint(1, 8), strings.LETTERS + strings.DIGITS))
        made.append(",".join(fields))
    return made


def log(rng: random.Random, n: int, hosts: int, seconds: int = 86_400) -> list[str]:
    """`n` lines of a log within a day, in the order of time: "HH:MM:SS host-7 ERROR request=123 ms=45".

    Hosts 0..hosts-1 appear in proportion to 1 / (number + 1); every request has a number of its own.

    Args:
        rng: source of chance.
        n: number of lines.
        hosts: how many there are.
        seconds: length of the log, at most a day.
    """
    times = sequences.ascending(rng, n, 0, seconds - 1)
    names = rng.choices(range(hosts), weights=[1 / (host + 1) for host in range(hosts)], k=n)
    made = []
    for request, (time, host) in enumerate(zip(times, names, strict=True)):
        clock = f"{time // 3600:02}:{time // 60 % 60:02}:{time % 60:02}"
        made.append(f"{clock} host-{host} {rng.choice(_LEVELS)} request={request} ms={1 << rng.randint(0, 14)}")
    return made
