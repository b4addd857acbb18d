def reachable(coupling, following):
    count = 0
    seen = {coupling}
    stack = [coupling]
    while stack:
        for _, outlet in following.get(stack.pop(), []):
            count += 1
            if outlet not in seen:
                seen.add(outlet)
                stack.append(outlet)
    return count


def lay_line(hoses):
    following = {}
    surplus = {}
    for number, (inlet, outlet) in enumerate(hoses):
        following.setdefault(inlet, []).append((number, outlet))
        surplus[inlet] = surplus.get(inlet, 0) + 1
        surplus[outlet] = surplus.get(outlet, 0) - 1
    ahead = [coupling for coupling in surplus if surplus[coupling] > 0]
    if len(ahead) > 1 or any(abs(count) > 1 for count in surplus.values()):
        return []
    if not hoses:
        return []
    coupling = ahead[0] if ahead else hoses[0][0]
    line = []
    while len(line) < len(hoses):
        for hose in list(following.get(coupling, [])):
            following[coupling].remove(hose)
            if reachable(hose[1], following) == len(hoses) - len(line) - 1:
                break
            following[coupling].append(hose)
        else:
            return []
        line.append(hose[0])
        coupling = hose[1]
    return line
