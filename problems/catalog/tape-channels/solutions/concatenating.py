import sys

tape = sys.stdin.read().rstrip("\n")
texts = {}
lengths = {}
i = 0
while i < len(tape):
    channel = tape[i]
    i += 1
    if channel.isupper():
        channel = channel.lower()
        if lengths.get(channel):
            keep = len(texts[channel]) - lengths[channel].pop()
            texts[channel] = texts[channel][:keep]
    else:
        digits = ""
        while tape[i] != ".":
            digits += tape[i]
            i += 1
        text = tape[i + 1 : i + 1 + int(digits)]
        i += 1 + int(digits)
        texts[channel] = texts.get(channel, "") + text
        lengths.setdefault(channel, []).append(len(text))

silent = True
for channel in sorted(texts):
    if lengths[channel]:
        print(channel, len(lengths[channel]), len(texts[channel]), '"' + texts[channel][-12:] + '"')
        silent = False
if silent:
    print("silence")
