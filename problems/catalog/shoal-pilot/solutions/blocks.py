from math import isqrt


def shoals(depths, log):
    n = len(depths)
    keys = [depth * n + section for section, depth in enumerate(depths)]
    size = isqrt(n)
    least = [min(keys[start : start + size]) for start in range(0, n, size)]
    named = []
    for kind, a, b in log:
        if kind:
            if a > b:
                a, b = b, a
            first, last = a // size, b // size
            if first == last:
                shallowest = min(keys[a : b + 1])
            else:
                shallowest = min(min(keys[a : (first + 1) * size]), min(keys[last * size : b + 1]))
                if first + 1 < last:
                    shallowest = min(shallowest, min(least[first + 1 : last]))
            named.append(shallowest % n)
        else:
            keys[a] = b * n + a
            start = a // size * size
            least[a // size] = min(keys[start : start + size])
    return named
