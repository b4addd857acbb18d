"""How much memory an execution needs: the least under which it goes exactly as it went with plenty.

No word of the guest is taken for it. Memory in WebAssembly grows by pages and never shrinks, so the least is what the
interpreter had at its height, to the page; and a program that does something else when memory is short costs something
else, which is not the same execution.
"""

from collections.abc import Callable

PAGE_BYTES = 1 << 16
# The whole search lasts no longer than this many executions: most attempts fail early.
MOST_EXECUTIONS = 32
_FIRST_STEP = 4


def least_pages(suffices: Callable[[int], bool], most: int) -> int:
    """The least number of pages in 0..most that suffices.

    Args:
        suffices: whether an execution with this many pages beyond the fresh interpreter's goes as it should; once
            true, true for every larger number.
        most: known to suffice.
    """
    too_few, enough, step = -1, most, 1
    while (attempt := min(too_few + step, most)) < enough:
        if suffices(attempt):
            enough = attempt
        else:
            too_few, step = attempt, _FIRST_STEP * step
    while enough - too_few > 1:
        middle = (too_few + enough) // 2
        if suffices(middle):
            enough = middle
        else:
            too_few = middle
    return enough
