import sys

tape = sys.stdin.readline().removesuffix("\n")
kept = []
position = 0
while position < len(tape):
    channel = tape[position]
    position += 1
    if channel.isupper():
        if kept:
            kept.pop()
    else:
        dot = tape.index(".", position)
        end = dot + 1 + int(tape[position:dot])
        kept.append((channel, tape[dot + 1 : end]))
        position = end

for channel in sorted({channel for channel, _ in kept}):
    messages = [text for other, text in kept if other == channel]
    transcript = "".join(messages)
    print(f'{channel} {len(messages)} {len(transcript)} "{transcript[-12:]}"')
if not kept:
    print("silence")
