def main():
    measure = int(input())
    numbers = [int(number) for number in input().split()]
    widths = dict(zip(" abcdefghijklmnopqrstuvwxyz", numbers))

    def width(text):
        return sum(widths[letter] for letter in text)

    line = ""
    for word in input().split():
        longer = line + " " + word if line else word
        if width(longer) <= measure:
            line = longer
        else:
            print(measure - width(line), line)
            line = word
    if line:
        print(measure - width(line), line)


main()
