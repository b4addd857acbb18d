def marquee(keys):
    left = []
    right = []
    changes = []
    for key in keys:
        if key == "<":
            if left:
                right.append(left.pop())
        elif key == ">":
            if right:
                left.append(right.pop())
        elif key == "-":
            if left:
                changes.append(left.pop())
        elif key == "*":
            if changes:
                taken = changes.pop()
                if taken:
                    left.append(taken)
                elif left:
                    left.pop()
        else:
            changes.append(None)
            left.append(key)
    return "".join(left) + "|" + "".join(reversed(right))
