def shoals(depths, log):
    n = len(depths)
    tree = [0] * n + [depth * n + n - 1 - section for section, depth in enumerate(depths)]
    for node in range(n - 1, 0, -1):
        tree[node] = min(tree[2 * node], tree[2 * node + 1])
    named = []
    for kind, a, b in log:
        if kind:
            if a > b:
                a, b = b, a
            a += n
            b += n
            least = tree[a]
            while a <= b:
                if a & 1:
                    if tree[a] < least:
                        least = tree[a]
                    a += 1
                if not b & 1:
                    if tree[b] < least:
                        least = tree[b]
                    b -= 1
                a >>= 1
                b >>= 1
            named.append(n - 1 - least % n)
        else:
            node = a + n
            tree[node] = b * n + n - 1 - a
            while node > 1:
                node >>= 1
                left, right = tree[2 * node], tree[2 * node + 1]
                tree[node] = left if left < right else right
    return named
