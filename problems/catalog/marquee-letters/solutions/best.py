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
                changes.append((len(left), left.pop()))
        elif key == "*":
            if changes:
                gap, taken = changes.pop()
                target = gap - 1 if taken else gap
                while len(left) > target:
                    right.append(left.pop())
                while len(left) < target:
                    left.append(right.pop())
                if taken:
                    left.append(taken)
                else:
                    right.pop()
        else:
            changes.append((len(left), None))
            left.append(key)
    return "".join(left) + "|" + "".join(reversed(right))
