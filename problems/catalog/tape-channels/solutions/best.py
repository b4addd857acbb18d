import sys
from collections import defaultdict


def main():
    tape = sys.stdin.readline().removesuffix("\n")
    kept = defaultdict(list)
    position = 0
    while position < len(tape):
        channel = tape[position]
        position += 1
        if channel.isupper():
            messages = kept[channel.lower()]
            if messages:
                messages.pop()
        else:
            dot = tape.index(".", position)
            end = dot + 1 + int(tape[position:dot])
            kept[channel].append(tape[dot + 1 : end])
            position = end
    silent = True
    for channel in sorted(kept):
        if kept[channel]:
            transcript = "".join(kept[channel])
            print(f'{channel} {len(kept[channel])} {len(transcript)} "{transcript[-12:]}"')
            silent = False
    if silent:
        print("silence")


main()
