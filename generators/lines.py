"""The text of a program's input, read line by line against its contract: an error names the line and the word.

A graph, for example:

    lines = Lines(text)
    n, m = lines.integers(("n", 1, 100_000), ("m", 0, 10**6))
    for _ in range(m):
        u, v = lines.integers(("u", 1, n), ("v", 1, n))
    lines.finish()
"""

from instret.generators.contracts import ContractError, require_length, require_text


class Lines:
    """A text whose lines all end with a line break, and whose words are parted by single spaces.

    Args:
        text: all of it.

    Raises:
        ContractError: from the constructor and from every method, when the text is not what is asked for.
    """

    def __init__(self, text: object) -> None:
        if type(text) is not str:
            raise ContractError(f"the input must be a text, not {type(text).__name__}")
        if not text.endswith("\n"):
            raise ContractError("the input must end with a line break")
        self._lines = text[:-1].split("\n")
        self._number = 0

    def text(self, alphabet: str, name: str, *, least: int = 0, most: int | None = None) -> str:
        """The next line as it is: least..most characters of `alphabet`."""
        line = self._next(name)
        require_text(line, alphabet, f"line {self._number}: {name}", least=least, most=most)
        return line

    def words(self, name: str, *, least: int = 1, most: int | None = None) -> list[str]:
        """The words of the next line, from least to most of them."""
        line = self._next(name)
        words = line.split(" ") if line else []
        if not all(words):
            raise ContractError(f"line {self._number}: words must be parted by single spaces")
        require_length(words, least, most, f"line {self._number}: {name}")
        return words

    def integers(self, *fields: tuple[str, int, int]) -> list[int]:
        """The integers of the next line, one for each field (name, low, high)."""
        names = ", ".join(name for name, _, _ in fields)
        words = self.words(names, least=len(fields), most=len(fields))
        return [
            self._integer(place, word, *field) for place, (word, field) in enumerate(zip(words, fields, strict=True))
        ]

    def row(self, name: str, low: int, high: int, *, least: int = 0, most: int | None = None) -> list[int]:
        """The next line as least..most integers from low to high."""
        words = self.words(name, least=least, most=most)
        return [self._integer(place, word, name, low, high) for place, word in enumerate(words)]

    def finish(self) -> None:
        """Require that there are no further lines."""
        if self._number < len(self._lines):
            raise ContractError(f"the input must end after line {self._number}, not line {len(self._lines)}")

    def _next(self, name: str) -> str:
        if self._number == len(self._lines):
            raise ContractError(f"line {self._number + 1} is missing: {name}")
        self._number += 1
        return self._lines[self._number - 1]

    def _integer(self, place: int, word: str, name: str, low: int, high: int) -> int:
        digits = word.removeprefix("-")
        # Only one way to write a number: no plus sign, no leading zeros, no minus zero, no foreign digits.
        if digits.isascii() and digits.isdecimal() and (digits[0] != "0" or word == "0") and len(digits) < 4000:
            value = int(word)
            if low <= value <= high:
                return value
        raise ContractError(
            f"line {self._number}, word {place + 1}: {name} must be an integer from {low} to {high}, not {word!r:.60}"
        )
