import random
from datetime import date, timedelta

from instret.generators import contracts


def printed(first, length, weekdays):
    """A pass of `length` days; 0 and below for one that was returned."""
    return f"{first} {first + timedelta(days=length - 1)} {''.join(map(str, sorted(weekdays)))}"


def some_weekdays(rng, most):
    return rng.sample(range(1, 8), rng.randint(1, most))


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n, d = sizes["n"], sizes["d"]
    begin = date(1960, 1, 1)
    passes = []
    for number in range(n):
        first = begin + timedelta(days=rng.randint(0, 30_000))
        length = rng.randint(d // 2, d) if level else rng.randint(-3, d)
        weekdays = some_weekdays(rng, 5)
        if level and case == 0:  # all the week
            weekdays = range(1, 8)
        elif level and case == 1:  # one day a week, and some passes returned
            weekdays = some_weekdays(rng, 1)
            length = -rng.randint(0, 400) if number % 20 == 0 else d
        elif level and case == 2:  # from one New Year to another
            first = date(first.year, 1, 1)
        passes.append(printed(first, length, weekdays))
    return (passes,)


def contract(passes) -> None:
    for index, words in enumerate(contracts.require_list(passes, "passes", most=50_000)):
        name = f"passes[{index}]"
        contracts.require_text(words, "0123456789- ", name, least=23, most=29)
        parts = words.split(" ")
        contracts.require(len(parts) == 3, f"{name} must have three parts")
        for day in parts[:2]:
            contracts.require(len(day) == 10 and day[4::3] == "--", f"{name}: days are written yyyy-mm-dd")
            try:
                year = date.fromisoformat(day).year
            except ValueError:
                contracts.require(False, f"{name}: there is no day {day}")
            contracts.require(1800 <= year <= 2400, f"{name}: years are from 1800 to 2400")
        contracts.require_text(parts[2], "1234567", f"the weekdays of {name}", least=1, most=7)
        contracts.require_sorted(parts[2], f"the weekdays of {name}", strictly=True)


def edge_cases():
    yield ([],)
    yield (["2024-01-01 2024-01-01 1", "2024-01-01 2024-01-01 234567", "2024-01-01 2023-12-31 17"],)
    yield (["1900-02-27 1900-03-02 1234567", "2000-02-27 2000-03-02 1234567", "2100-02-22 2100-03-07 17"],)
    yield (["1800-01-01 1801-12-31 4", "2399-12-31 2400-12-31 1357", "2096-02-29 2104-02-29 5"],)
    yield ([printed(date(2019, 7, 1), length, [3]) for length in range(-9, 17)],)
    yield ([printed(date(2031, 3, 20), 7 * week, range(1, 8)) for week in range(-1, 4)],)
    yield ([f"2022-0{month}-28 2022-0{month + 1}-01 {month}" for month in range(1, 8)],)
    yield (["2400-12-31 1800-01-01 1234567"],)
