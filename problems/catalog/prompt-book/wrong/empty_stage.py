import sys


def main():
    speeches, words, last, wait = {}, {}, {}, {}
    number = 0
    role = ""
    for line in sys.stdin:
        if line[0] != " ":
            role = line[: line.index(":")]
            if role not in words:
                speeches[role] = words[role] = wait[role] = 0
                last[role] = number
            speeches[role] += 1
            if number - last[role] > wait[role] + 1:
                wait[role] = number - last[role] - 1
            last[role] = number
            number += 1
        words[role] += line.count(" ")
    for role in sorted(words, key=words.get, reverse=True):
        print(role, speeches[role], words[role], wait[role])


main()
