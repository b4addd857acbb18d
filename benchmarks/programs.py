"""Twenty small programs of different kinds, each a function `solve(n)`: name -> (source, n)."""

PROGRAMS: dict[str, tuple[str, int]] = {
    "sum_loop": ("def solve(n):\n    t = 0\n    for i in range(n):\n        t += i * i % 7\n    return t\n", 400_000),
    "float_series": (
        "def solve(n):\n    s = 0.0\n    for i in range(1, n):\n        s += (-1.0) ** i / (2 * i + 1)\n    return s\n",
        200_000,
    ),
    "recursion": ("def solve(n):\n    return n if n < 2 else solve(n - 1) + solve(n - 2)\n", 22),
    "memo": (
        "from functools import lru_cache\ndef solve(n):\n    @lru_cache(None)\n    def ways(a, b):\n"
        "        return 1 if not a or not b else (ways(a - 1, b) + ways(a, b - 1)) % 1_000_007\n    return ways(n, n)\n",
        150,
    ),
    "list_sort": (
        "def solve(n):\n    x = [(i * 7919) % 100_003 for i in range(n)]\n    x.sort()\n    return x[n // 2]\n",
        150_000,
    ),
    "sort_by_key": (
        "def solve(n):\n    x = [(i * 7919) % 100_003 for i in range(n)]\n"
        "    return sorted(x, key=lambda v: (v % 10, -v))[n // 2]\n",
        60_000,
    ),
    "dict_count": (
        "def solve(n):\n    d = {}\n    for i in range(n):\n        k = i * i % 1009\n        d[k] = d.get(k, 0) + 1\n"
        "    return max(d.values())\n",
        200_000,
    ),
    "set_algebra": (
        "def solve(n):\n    a = set(range(0, n, 2)); b = set(range(0, n, 3))\n    return len(a & b) + len(a ^ b)\n",
        300_000,
    ),
    "join_strings": ("def solve(n):\n    return len(','.join(str(i) for i in range(n)))\n", 150_000),
    "split_text": (
        "def solve(n):\n    t = ' '.join(str(i % 97) for i in range(n))\n    return sum(map(int, t.split()))\n",
        120_000,
    ),
    "char_loop": (
        "def solve(n):\n    t = 'abracadabra' * n\n    return sum(1 for c in t if c in 'aeiou')\n",
        20_000,
    ),
    "sieve": (
        "def solve(n):\n    s = bytearray([1]) * (n + 1)\n    for i in range(2, int(n ** 0.5) + 1):\n"
        "        if s[i]:\n            s[i * i :: i] = bytes(len(range(i * i, n + 1, i)))\n    return sum(s) - 2\n",
        1_000_000,
    ),
    "matrix_product": (
        "def solve(n):\n    a = [[i * j % 10 for j in range(n)] for i in range(n)]\n    t = list(zip(*a))\n"
        "    return sum(sum(x * y for x, y in zip(r, c)) for r in a for c in t)\n",
        64,
    ),
    "edit_distance": (
        "def solve(n):\n    a = [i * 7 % 26 for i in range(n)]; b = [i * 11 % 26 for i in range(n)]\n"
        "    row = list(range(n + 1))\n    for i in range(1, n + 1):\n        last, row[0] = row[0], i\n"
        "        for j in range(1, n + 1):\n            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1,"
        " last + (a[i - 1] != b[j - 1]))\n    return row[n]\n",
        350,
    ),
    "heap_paths": (
        "import heapq\ndef solve(n):\n    dist = {0: 0}; heap = [(0, 0)]\n    while heap:\n        d, u = heapq.heappop(heap)\n"
        "        if d > dist[u]:\n            continue\n        for k in range(1, 5):\n            v = (u * 17 + k * 31) % n\n"
        "            if d + k < dist.get(v, 1 << 60):\n                dist[v] = d + k\n"
        "                heapq.heappush(heap, (d + k, v))\n    return sum(dist.values())\n",
        20_000,
    ),
    "deque_search": (
        "from collections import deque\ndef solve(n):\n    seen = [[0] * n for _ in range(n)]; todo = deque([(0, 0, 1)])\n"
        "    while todo:\n        r, c, d = todo.popleft()\n        if seen[r][c]:\n            continue\n        seen[r][c] = d\n"
        "        for a, b in ((r + 1, c), (r, c + 1), (r - 1, c), (r, c - 1)):\n"
        "            if 0 <= a < n and 0 <= b < n and not seen[a][b]:\n                todo.append((a, b, d + 1))\n"
        "    return seen[n - 1][n - 1]\n",
        120,
    ),
    "big_integers": (
        "def solve(n):\n    x = 1\n    for i in range(1, n):\n        x *= i\n    return x % 1_000_003\n",
        3000,
    ),
    "classes": (
        "class Point:\n    def __init__(self, x, y):\n        self.x, self.y = x, y\n    def plus(self, other):\n"
        "        return Point(self.x + other.x, self.y - other.y)\n"
        "def solve(n):\n    p, q = Point(0, 0), Point(1, 2)\n    for _ in range(n):\n        p = p.plus(q)\n"
        "    return p.x * p.y\n",
        120_000,
    ),
    "regular_expression": (
        "import re\ndef solve(n):\n    t = 'order 12 of 7 pears, 33 figs; ' * n\n"
        "    return sum(int(m) for m in re.findall(r'\\d+', t))\n",
        8_000,
    ),
    "itertools_chain": (
        "from itertools import accumulate, combinations\ndef solve(n):\n"
        "    return sum(a * b % 3 for a, b in combinations(range(n), 2)) + list(accumulate(range(n)))[-1]\n",
        500,
    ),
}
