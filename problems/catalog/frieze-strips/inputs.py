import random

from instret.generators import contracts, strings


def generate(rng: random.Random, level: int, sizes: dict[str, int], case: int) -> tuple:
    n = sizes["n"]
    if level == 0:
        strips = [strings.text(rng, rng.randint(1, 5)) for _ in range(n + case)]
        return strips, strings.text(rng, len(strips), "LRlr")
    strips = [strings.text(rng, rng.randint(15, 40)) for _ in range(n)]
    places = "L" * n  # case 0: everything goes to the left end
    if case == 1:
        places = strings.text(rng, n, "LLLLlr")
    elif case == 2:  # the right end is finished first
        places = "r" * (n // 8) + "l" * (n - n // 8)
    elif case >= 3:
        places = strings.text(rng, n, "LRlr")
    return strips, places


def contract(strips, places) -> None:
    contracts.require_texts(strips, " abcdefghijklmnopqrstuvwxyz", "strips", most=100_000, longest=40)
    contracts.require_text(places, "LRlr", "places", least=len(strips), most=len(strips))


def edge_cases():
    yield [], ""
    yield ["abc"], "L"
    yield ["abc"], "r"
    yield ["abc"], "l"
    yield ["", "", ""], "LrR"
    yield ["to ", " be", "  ", "or"], "RLlR"
    yield [" x ", "y "], "lr"
    yield ["ab", "cd", "ef", "gh"], "LLLL"
    yield ["ab", "cd", "ef", "gh"], "rrrr"
    yield ["ab", "cd", "ef", "gh"], "llll"
    yield ["ab", "cd", "ef", "gh"], "RLRL"
    yield ["z" * 40, "ab" * 20], "Ll"
