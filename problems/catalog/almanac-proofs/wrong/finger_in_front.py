def corrected(proof, slip):
    finger = 0
    for mark in slip.split():
        if mark[0] == "=":
            finger += int(mark[1:])
        elif mark[0] == "-":
            proof = proof[:finger] + proof[finger + int(mark[1:]) :]
        else:
            proof = proof[:finger] + mark[1:] + proof[finger:]
    return proof


def main():
    n = int(input())
    proof = longest = input()
    best = 0
    for number in range(1, n + 1):
        proof = corrected(proof, input())
        if len(proof) > len(longest):
            longest = proof
            best = number
    print(best, len(longest))
    print(longest)
    print(proof)


main()
