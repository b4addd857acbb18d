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
    proof = input()
    longest = None
    for number in range(1, n + 1):
        proof = corrected(proof, input())
        if longest is None or len(proof) > len(longest):
            longest = proof
            best = number
    if longest is None:
        longest = proof
        best = 0
    print(best, len(longest))
    print(longest)
    print(proof)


main()
