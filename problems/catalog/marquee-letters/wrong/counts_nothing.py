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
            changes.append((len(left), left.pop() if left else ""))
        elif key == "*":
            if changes:
                gap, taken = changes.pop()
                target = gap - 1 if taken else gap
                while len(left) > max(target, 0):
                    right.append(left.pop())
                while len(left) < target:
                    left.append(right.pop())
                if taken:
                    left.append(taken)
                elif taken is None:
                    right.pop()
        else:
            changes.append((len(left), None))
            left.append(key)
    return "".join(left) + "|" + "".join(reversed(right))
