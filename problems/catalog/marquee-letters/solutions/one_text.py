def marquee(keys):
    text = ""
    gap = 0
    undo = []
    for key in keys:
        if key == "<":
            gap = max(0, gap - 1)
        elif key == ">":
            gap = min(len(text), gap + 1)
        elif key == "-":
            if gap > 0:
                undo.append(("insert", gap - 1, text[gap - 1]))
                text = text[: gap - 1] + text[gap:]
                gap -= 1
        elif key == "*":
            if undo:
                action, place, letter = undo.pop()
                if action == "insert":
                    text = text[:place] + letter + text[place:]
                    gap = place + 1
                else:
                    text = text[:place] + text[place + 1 :]
                    gap = place
        else:
            undo.append(("remove", gap, key))
            text = text[:gap] + key + text[gap:]
            gap += 1
    return text[:gap] + "|" + text[gap:]
