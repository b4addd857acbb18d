"""Texts have the length, the alphabet and the repetitions that they are named after."""

import string
from collections import Counter
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.generators import strings

seeds = st.integers(min_value=0)
lengths = st.integers(0, 80)
alphabets = st.text(alphabet=string.ascii_letters, min_size=1, max_size=10)


def differences(left: str, right: str) -> int:
    return sum(one != other for one, other in zip(left, right, strict=True))


def nesting(text: str) -> int:
    """Depth of the deepest bracket; fails when the brackets do not match."""
    closing = {")": "(", "]": "[", "}": "{"}
    opened: list[str] = []
    deepest = 0
    for character in text:
        if character in closing:
            assert opened, f"{text} closes what is not open"
            assert opened.pop() == closing[character]
        else:
            opened.append(character)
            deepest = max(deepest, len(opened))
    assert not opened, f"{text} leaves brackets open"
    return deepest


@given(seeds, lengths, alphabets)
def test_a_text_has_its_length_and_alphabet(seed: int, n: int, alphabet: str) -> None:
    text = strings.text(Random(seed), n, alphabet)
    assert len(text) == n
    assert set(text) <= set(alphabet)


@given(seeds, lengths, st.integers(1, 100), alphabets)
def test_a_periodic_text_repeats_itself(seed: int, n: int, period: int, alphabet: str) -> None:
    text = strings.periodic(Random(seed), n, period, alphabet)
    assert len(text) == n
    assert set(text) <= set(alphabet)
    assert text[period:] == text[: max(0, n - period)]


@given(seeds, lengths, st.integers(1, 20), st.integers(0, 10))
def test_errors_change_as_many_characters_of_a_periodic_text(seed: int, n: int, period: int, errors: int) -> None:
    clean, dirty = (strings.periodic(Random(seed), n, period, errors=count) for count in (0, errors))
    assert differences(clean, dirty) <= errors


def test_errors_do_happen() -> None:
    clean, dirty = (strings.periodic(Random(0), 500, 7, errors=count) for count in (0, 50))
    assert differences(clean, dirty) > 30
    assert strings.near_palindrome(Random(0), 500, errors=50) != strings.near_palindrome(Random(0), 500, errors=0)


def test_the_fibonacci_word_is_the_one_of_the_literature() -> None:
    assert strings.fibonacci_word(34) == "abaababaabaababaababaabaababaabaab"


@given(lengths, lengths)
def test_shorter_fibonacci_words_are_prefixes_of_longer_ones(n: int, more: int) -> None:
    assert strings.fibonacci_word(n + more)[:n] == strings.fibonacci_word(n)


@pytest.mark.parametrize("length", range(1, 16))
def test_the_fibonacci_word_is_sturmian(length: int) -> None:
    """It has length + 1 different factors of each length: the fewest of any word that is not periodic."""
    word = strings.fibonacci_word(1000, "x", "y")
    assert len({word[start : start + length] for start in range(len(word) - length + 1)}) == length + 1


@given(seeds, lengths, alphabets)
def test_without_errors_a_near_palindrome_is_one(seed: int, n: int, alphabet: str) -> None:
    text = strings.near_palindrome(Random(seed), n, alphabet, errors=0)
    assert len(text) == n
    assert set(text) <= set(alphabet)
    assert text == text[::-1]


@given(seeds, lengths, st.integers(0, 10))
def test_every_error_breaks_one_pair_of_a_palindrome_at_most(seed: int, n: int, errors: int) -> None:
    text = strings.near_palindrome(Random(seed), n, errors=errors)
    assert len(text) == n
    assert differences(text, text[::-1]) <= 2 * errors


@given(seeds, lengths, st.sampled_from(["()", "()[]", "()[]{}"]), st.booleans())
def test_brackets_are_balanced_and_of_the_wanted_kinds(seed: int, n: int, pairs: str, deep: bool) -> None:
    text = strings.brackets(Random(seed), n, pairs, deep)
    assert len(text) == n - n % 2
    assert set(text) <= set(pairs)
    nesting(text)


@given(seeds, lengths)
def test_deep_brackets_nest_all_of_them(seed: int, n: int) -> None:
    assert nesting(strings.brackets(Random(seed), n, deep=True)) == n // 2


@given(seeds, lengths, st.integers(1, 10), st.integers(1, 30), alphabets)
def test_words_come_from_a_vocabulary(seed: int, n: int, length: int, vocabulary: int, alphabet: str) -> None:
    words = strings.words(Random(seed), n, length, vocabulary, alphabet)
    assert len(words) == n
    assert len(set(words)) <= vocabulary
    assert all(1 <= len(word) <= length and set(word) <= set(alphabet) for word in words)


def test_words_follow_zipf_s_law() -> None:
    """With 10 words the first one takes 1/H(10) = 34% of all places, the last one 3.4%."""
    words = strings.words(Random(0), 20_000, 12, 10)
    counts = [count for _, count in Counter(words).most_common()]
    assert counts[0] / 20_000 == pytest.approx(0.341, abs=0.02)
    assert counts[-1] / 20_000 == pytest.approx(0.034, abs=0.01)


ALPHABETS = [strings.LETTERS, strings.DIGITS, strings.PRINTABLE, strings.GREEK, strings.KANA, strings.EMOJI]


@pytest.mark.parametrize(("alphabet", "width"), [*zip(ALPHABETS, [1, 1, 1, 2, 3, 4], strict=True)])
def test_characters_of_an_alphabet_are_different_and_as_wide_as_said(alphabet: str, width: int) -> None:
    assert len(set(alphabet)) == len(alphabet)
    assert {len(character.encode()) for character in alphabet} == {width}


def test_tricky_characters_do_not_come_back_from_another_case() -> None:
    assert all(
        character.upper().lower() != character or len(character.upper()) > 1 for character in strings.TRICKY_CASE
    )


@given(seeds, lengths, st.integers(0, 100))
def test_wide_characters_are_as_many_as_asked(seed: int, n: int, wide: int) -> None:
    text = strings.mixed_width(Random(seed), n, wide, "xyz")
    assert len(text) == n
    assert sum(character in strings.EMOJI for character in text) == min(n, wide)
    assert set(text) <= set("xyz" + strings.EMOJI)


@given(seeds, st.lists(st.text(alphabet="PQ", min_size=1, max_size=6), max_size=5), st.integers(0, 40))
def test_planted_patterns_are_there_without_overlaps(seed: int, patterns: list[str], more: int) -> None:
    n = sum(map(len, patterns)) + more
    text = strings.planted(Random(seed), n, patterns, "xyz")
    runs = "".join(character if character in "PQ" else " " for character in text)
    assert len(text) == n
    assert sorted(runs.replace(" ", "")) == sorted("".join(patterns))
    assert all(pattern in runs for pattern in patterns)


def test_every_planted_pattern_counts_on_its_own() -> None:
    text = strings.planted(Random(0), 100, ["PQ", "PQ", "R"], "xyz")
    assert (text.count("PQ"), text.count("R")) == (2, 1)


def test_patterns_that_do_not_fit_are_refused() -> None:
    with pytest.raises(ValueError, match="patterns of 5 characters do not fit into 4"):
        strings.planted(Random(0), 4, ["abc", "de"])


@given(seeds, st.integers(0, 26), st.integers(1, 30))
def test_distinct_words_are_different_words_of_one_length(seed: int, n: int, length: int) -> None:
    words = strings.distinct_words(Random(seed), n, length)
    assert len(set(words)) == len(words) == n
    assert all(len(word) == length and set(word) <= set(strings.LETTERS) for word in words)


def test_distinct_words_can_be_all_there_are() -> None:
    assert sorted(strings.distinct_words(Random(0), 8, 3, "ab")) == [
        "aaa",
        "aab",
        "aba",
        "abb",
        "baa",
        "bab",
        "bba",
        "bbb",
    ]


@pytest.mark.parametrize(("n", "length", "alphabet"), [(9, 3, "ab"), (2, 40, "a"), (2, 0, "ab")])
def test_more_words_than_there_are_are_refused(n: int, length: int, alphabet: str) -> None:
    with pytest.raises(ValueError, match=f"no {n} different words of {length} characters"):
        strings.distinct_words(Random(0), n, length, alphabet)


@given(seeds, st.integers(0, 10), st.integers(1, 6), st.integers(1, 12))
def test_anagrams_come_in_families(seed: int, families: int, size: int, length: int) -> None:
    words = strings.anagrams(Random(seed), families, size, length)
    counts = Counter("".join(sorted(word)) for word in words)
    assert len(words) == families * size
    assert all(len(word) == length for word in words)
    assert all(count % size == 0 for count in counts.values())


def test_families_of_anagrams_are_mixed_and_their_words_differ() -> None:
    words = strings.anagrams(Random(0), 20, 10, 12)
    letters = ["".join(sorted(word)) for word in words]
    assert len(set(words)) == 200
    assert len(set(letters[:30])) > 10


def shared(left: str, right: str) -> int:
    return next((place for place, pair in enumerate(zip(left, right, strict=True)) if len(set(pair)) > 1), len(left))


@given(seeds, st.integers(0, 30), st.integers(0, 20), alphabets)
def test_words_with_shared_prefixes_have_their_length(seed: int, n: int, length: int, alphabet: str) -> None:
    words = strings.shared_prefixes(Random(seed), n, length, alphabet)
    assert [len(word) for word in words] == [length] * n
    assert set("".join(words)) <= set(alphabet)


def test_words_with_shared_prefixes_share_far_more_than_random_ones() -> None:
    branching = sorted(strings.shared_prefixes(Random(0), 300, 40))
    common = [shared(left, right) for left, right in pairwise(branching)]
    assert sum(common) / len(common) > 15
    assert len(set(common)) > 25


@given(seeds, st.integers(0, 40), alphabets)
def test_nested_prefixes_are_all_prefixes_of_the_longest(seed: int, n: int, alphabet: str) -> None:
    words = sorted(strings.nested_prefixes(Random(seed), n, alphabet), key=len)
    assert [len(word) for word in words] == list(range(1, n + 1))
    assert all(longer.startswith(shorter) for shorter, longer in pairwise(words))
