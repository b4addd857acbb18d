def marquee(keys):
    left = []
    right = []
    changes = []
    for key in keys:
        if key == "<":
            if left:
                right.append(left.pop())
                changes.append("<")
        elif key == ">":
            if right:
                left.append(right.pop())
                changes.append(">")
        elif key == "-":
            if left:
                changes.append(left.pop())
        elif key == "*":
            if changes:
                change = changes.pop()
                if change == "<":
                    left.append(right.pop())
                elif change == ">":
                    right.append(left.pop())
                elif change == "+":
                    left.pop()
                else:
                    left.append(change)
        else:
            changes.append("+")
            left.append(key)
    return "".join(left) + "|" + "".join(reversed(right))
