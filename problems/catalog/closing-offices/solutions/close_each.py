from collections import deque


def cut_off(offices, coaches):
    onward = {office: [] for office in range(offices)}
    for a, b in coaches:
        onward[a].append(b)

    def served(closed):
        if closed == 0:
            return set()
        reached = {0}
        queue = deque([0])
        while queue:
            office = queue.popleft()
            for b in onward[office]:
                if b != closed and b not in reached:
                    reached.add(b)
                    queue.append(b)
        return reached

    now = len(served(-1))
    return [now - len(served(office)) for office in range(offices)]
