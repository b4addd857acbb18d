def main():
    n = int(input())
    proofs = [input()]
    slips = [input().split() for _ in range(n)]
    for marks in slips:
        old = proofs[-1]
        new = ""
        at = 0
        for mark in marks:
            sign, rest = mark[0], mark[1:]
            if sign == "=":
                new += old[at : at + int(rest)]
                at += int(rest)
            elif sign == "-":
                at += int(rest)
            else:
                new += rest
        proofs.append(new + old[at:])
    longest = max(proofs, key=len)
    print(proofs.index(longest), len(longest))
    print(longest)
    print(proofs[-1])


main()
