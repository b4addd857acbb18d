import sys


def turn(move):
    result = ""
    for character in move:
        if "a" <= character <= "h":
            character = chr(ord("a") + ord("h") - ord(character))
        elif "1" <= character <= "8":
            character = str(9 - int(character))
        result += character
    return result


for line in sys.stdin:
    line = line.rstrip("\n")
    if line and not line.startswith(";"):
        words = line.split(" ")
        for i in range(len(words) - 1):
            words[i] = turn(words[i])
        line = " ".join(words)
    print(line)
