"""Repetitive texts have the factors, borders, palindromes and collisions that are known of them."""

import string
from itertools import groupby, pairwise, product
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from instret.generators import repetitive_strings, strings

seeds = st.integers(min_value=0)
lengths = st.integers(0, 80)
alphabets = st.text(alphabet=string.ascii_letters, min_size=2, max_size=8).filter(
    lambda text: len(set(text)) == len(text)
)


def factors(text: str, length: int) -> list[str]:
    return [text[start : start + length] for start in range(len(text) - length + 1)]


def borders(text: str) -> list[int]:
    return [length for length in range(1, len(text)) if text[:length] == text[-length:]]


def palindromic_factors(text: str) -> set[str]:
    return {factor for length in range(1, len(text) + 1) for factor in factors(text, length) if factor == factor[::-1]}


def test_the_thue_morse_word_is_the_one_of_the_literature() -> None:
    assert repetitive_strings.thue_morse(32) == "abbabaabbaababbabaababbaabbabaab"


@given(lengths)
def test_the_thue_morse_word_counts_ones(n: int) -> None:
    assert repetitive_strings.thue_morse(n, "0", "1") == "".join(str(place.bit_count() % 2) for place in range(n))


def test_the_thue_morse_word_is_free_of_overlaps() -> None:
    word = repetitive_strings.thue_morse(200)
    for period in range(1, 67):
        agree = [word[place] == word[place + period] for place in range(200 - period)]
        assert max((len(list(run)) for same, run in groupby(agree) if same), default=0) <= period


@given(st.integers(0, 200))
def test_the_ruler_counts_factors_of_two(n: int) -> None:
    word = repetitive_strings.ruler(n)
    assert word == "".join(strings.LETTERS[(place & -place).bit_length() - 1] for place in range(1, n + 1))
    assert word == repetitive_strings.ruler(200)[:n]


def test_the_ruler_has_no_repetition() -> None:
    word = repetitive_strings.ruler(200)
    assert not any(
        word[start : start + half] == word[start + half : start + 2 * half]
        for half in range(1, 101)
        for start in range(200 - 2 * half + 1)
    )


def test_the_ruler_stays_within_its_alphabet() -> None:
    assert repetitive_strings.ruler(16, "xyz") == "xyxzxyxzxyxzxyxz"


@pytest.mark.parametrize(
    ("order", "alphabet"), [(1, "ab"), (2, "ab"), (5, "ab"), (8, "ab"), (3, "abc"), (2, "abcde"), (4, "a")]
)
def test_a_de_bruijn_text_holds_every_word_once(order: int, alphabet: str) -> None:
    text = repetitive_strings.de_bruijn(order, alphabet)
    assert sorted(factors(text, order)) == ["".join(word) for word in product(alphabet, repeat=order)]


@given(seeds, st.integers(1, 80), alphabets, st.data())
def test_runs_are_exactly_as_many_as_asked(seed: int, n: int, alphabet: str, data: st.DataObject) -> None:
    runs = data.draw(st.integers(1, n))
    text = repetitive_strings.few_runs(Random(seed), n, runs, alphabet)
    assert len(text) == n
    assert len(list(groupby(text))) == runs
    assert set(text) <= set(alphabet)


@pytest.mark.parametrize(("n", "runs", "alphabet"), [(3, 0, "ab"), (3, 4, "ab"), (3, 2, "a"), (0, 1, "ab")])
def test_an_impossible_number_of_runs_is_refused(n: int, runs: int, alphabet: str) -> None:
    with pytest.raises(ValueError, match=f"do not make {runs} runs"):
        repetitive_strings.few_runs(Random(0), n, runs, alphabet)


def test_a_single_letter_makes_one_run_and_no_letter_none() -> None:
    assert repetitive_strings.few_runs(Random(0), 3, 1, "a") == "aaa"
    assert repetitive_strings.few_runs(Random(0), 0, 0, "a") == ""


@given(seeds, st.integers(2, 80), alphabets, st.data())
def test_only_the_last_letter_breaks_the_period(seed: int, n: int, alphabet: str, data: st.DataObject) -> None:
    period = data.draw(st.integers(1, n - 1))
    text = repetitive_strings.near_period(Random(seed), n, period, alphabet)
    assert len(text) == n
    assert set(text) <= set(alphabet)
    assert text[period:-1] == text[: n - period - 1]
    assert text[-1] != text[-1 - period]


@pytest.mark.parametrize(("n", "period", "alphabet"), [(5, 5, "ab"), (5, 0, "ab"), (5, 2, "a")])
def test_a_period_that_cannot_break_is_refused(n: int, period: int, alphabet: str) -> None:
    with pytest.raises(ValueError, match=f"cannot break a period of {period}"):
        repetitive_strings.near_period(Random(0), n, period, alphabet)


@given(st.integers(3, 80))
def test_half_of_all_prefixes_are_borders(n: int) -> None:
    text = repetitive_strings.many_borders(n)
    assert len(text) == n
    assert borders(text) == list(range(1, (n - 1) // 2 + 1))


@pytest.mark.parametrize(("n", "expected"), [(0, ""), (1, "b"), (2, "bb"), (3, "aba"), (4, "abba")])
def test_short_texts_with_borders(n: int, expected: str) -> None:
    assert repetitive_strings.many_borders(n) == expected


def comparisons(text: str, pattern: str, *, backwards: bool) -> int:
    """Of naive matching, at every place until the first difference."""
    places = range(len(pattern) - 1, -1, -1) if backwards else range(len(pattern))
    made = 0
    for start in range(len(text) - len(pattern) + 1):
        for place in places:
            made += 1
            if text[start + place] != pattern[place]:
                break
    return made


@pytest.mark.parametrize("backwards", [False, True])
@given(n=st.integers(1, 80), data=st.data())
def test_naive_matching_compares_everything_everywhere(backwards: bool, n: int, data: st.DataObject) -> None:
    m = data.draw(st.integers(1, n))
    text, pattern = repetitive_strings.naive_match(n, m, backwards=backwards)
    assert (len(text), len(pattern)) == (n, m)
    assert pattern not in text
    assert comparisons(text, pattern, backwards=backwards) == m * (n - m + 1)


@given(seeds, st.integers(0, 60))
def test_a_sturmian_word_has_a_new_palindrome_at_every_letter(seed: int, n: int) -> None:
    text = repetitive_strings.sturmian(Random(seed), n)
    assert len(text) == n
    assert len(palindromic_factors(text)) == n


@given(seeds, st.integers(1, 8))
def test_a_sturmian_word_has_few_factors(seed: int, length: int) -> None:
    assert len(set(factors(repetitive_strings.sturmian(Random(seed), 400), length))) <= length + 1


def test_random_words_have_fewer_palindromes() -> None:
    assert len(palindromic_factors(strings.text(Random(0), 60, "ab"))) < 50


@given(seeds, lengths, st.integers(1, 20), alphabets)
def test_palindromes_stand_one_behind_the_other(seed: int, n: int, longest: int, alphabet: str) -> None:
    text = repetitive_strings.palindromes(Random(seed), n, longest, alphabet)
    assert len(text) == n
    # The whole but the last, cut one is a row of palindromes of at most that length.
    reached = {0}
    for start in range(n):
        if start in reached:
            reached |= {
                end for end in range(start + 1, min(n, start + longest) + 1) if text[start:end] == text[start:end][::-1]
            }
    assert max(reached) > n - longest or n == 0


@given(seeds, st.integers(1, 80), st.data())
def test_repeated_blocks_come_back_as_often_as_asked(seed: int, n: int, data: st.DataObject) -> None:
    copies = data.draw(st.integers(1, (n + 1) // 2))
    text = repetitive_strings.long_repeats(Random(seed), n, copies)
    length = (n + 1) // copies - 1
    assert len(text) == n
    assert len({text[copy * (length + 1) :][:length] for copy in range(copies)}) == 1


def test_neighbouring_suffixes_of_repeated_blocks_agree_for_long() -> None:
    text = repetitive_strings.long_repeats(Random(0), 1000, 5)
    suffixes = sorted(text[start:] for start in range(1000))
    common = [agreeing(left, right) for left, right in pairwise(suffixes)]
    assert sum(common) / len(common) > 1000 / (2 * 5) * 0.7


def agreeing(left: str, right: str) -> int:
    return next((place for place, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), len(left))


@pytest.mark.parametrize(("n", "copies"), [(5, 0), (5, 4)])
def test_copies_without_room_are_refused(n: int, copies: int) -> None:
    with pytest.raises(ValueError, match=f"{n} letters have no room for {copies} copies"):
        repetitive_strings.long_repeats(Random(0), n, copies)


def polynomial_hash(text: str, base: int) -> int:
    value = 0
    for character in text:
        value = (value * base + ord(character)) % 2**64
    return value


@given(seeds, st.integers(1024, 1200), alphabets, st.integers(0, 10**18).map(lambda value: 2 * value + 1))
def test_polynomial_hashes_collide_for_every_odd_base(seed: int, n: int, alphabet: str, base: int) -> None:
    left, right = repetitive_strings.hash_collision(Random(seed), n, alphabet)
    assert len(left) == len(right) == n
    assert left != right
    assert set(left + right) <= set(alphabet)
    assert polynomial_hash(left, base) == polynomial_hash(right, base)


@pytest.mark.parametrize(("n", "alphabet"), [(1023, "ab"), (2000, "a")])
def test_a_collision_without_room_is_refused(n: int, alphabet: str) -> None:
    with pytest.raises(ValueError, match="no room for a collision"):
        repetitive_strings.hash_collision(Random(0), n, alphabet)
