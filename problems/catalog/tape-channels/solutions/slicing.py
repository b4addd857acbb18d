import sys

tape = sys.stdin.read().rstrip("\n")
kept = {letter: [] for letter in "abcdefghijklmnopqrstuvwxyz"}

while tape:
    channel = tape[0]
    tape = tape[1:]
    if channel.isupper():
        kept[channel.lower()] = kept[channel.lower()][:-1]
        continue
    digits = ""
    while tape[0] != ".":
        digits += tape[0]
        tape = tape[1:]
    tape = tape[1:]
    length = int(digits)
    kept[channel] = kept[channel] + [tape[:length]]
    tape = tape[length:]

if not any(kept.values()):
    print("silence")
for channel, messages in kept.items():
    if messages:
        text = ""
        for message in messages:
            text += message
        print(f'{channel} {len(messages)} {len(text)} "{text[-12:]}"')
