import sys

BITS = 8
SIZE = 1 << BITS


def main():
    words = sys.stdin.read().split()
    n = int(words[0])
    empty = [(1 << max(0, min(SIZE, n - first))) - 1 for first in range(0, SIZE * SIZE, SIZE)]
    blocks = sum(1 << block for block, bits in enumerate(empty) if bits)

    def first_empty(stall):
        block = stall >> BITS
        bits = empty[block] >> (stall & SIZE - 1)
        if bits:
            return stall + (bits & -bits).bit_length() - 1
        later = blocks >> block + 1
        if not later:
            return -1
        block += (later & -later).bit_length()
        bits = empty[block]
        return (block << BITS) + (bits & -bits).bit_length() - 1

    answers = []
    for kind, number in zip(words[2::2], words[3::2]):
        stall = int(number) - 1
        if kind == "O":
            empty[stall >> BITS] |= 1 << (stall & SIZE - 1)
            blocks |= 1 << (stall >> BITS)
        elif not blocks:
            answers.append("full")
        else:
            stall = first_empty(stall)
            if stall < 0:
                stall = first_empty(0)
            block = stall >> BITS
            empty[block] ^= 1 << (stall & SIZE - 1)
            if not empty[block]:
                blocks ^= 1 << block
            answers.append(str(stall + 1))
    print("\n".join(answers))


main()
