n = int(input())
book = []
for number in range(n):
    code = input()
    ago = None
    for earlier in range(number - 1, -1, -1):
        if book[earlier] == code:
            ago = number - earlier
            break
    print("new" if ago is None else ago)
    book.append(code)
