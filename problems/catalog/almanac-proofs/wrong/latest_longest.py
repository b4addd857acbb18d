def corrected(proof, slip):
    pieces = []
    finger = 0
    for mark in slip.split():
        if mark[0] == "+":
            pieces.append(mark[1:])
        else:
            after = finger + int(mark[1:])
            if mark[0] == "=":
                pieces.append(proof[finger:after])
            finger = after
    pieces.append(proof[finger:])
    return "".join(pieces)


def main():
    n = int(input())
    proof = longest = input()
    best = 0
    for number in range(1, n + 1):
        proof = corrected(proof, input())
        if len(proof) >= len(longest):
            longest = proof
            best = number
    print(best, len(longest))
    print(longest)
    print(proof)


main()
