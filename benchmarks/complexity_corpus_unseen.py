"""More functions whose growth is known, in the form of complexity_corpus: (kind, name, class, generator, source of `f`).

They were written and labelled by somebody who had not seen the estimator, and scored once: see complexity.py. The
comment above each says why its class is the true one. Python's were checked by exact counts of bytecode, the others by
callgrind, at doubling sizes. A generator whose name complexity_corpus has too is the same there.
"""

GENERATORS = {
    "n": "def generate(rng, n): return (n,)",
    "ints": "def generate(rng, n): return ([rng.randrange(10**6) for _ in range(n)],)",
    "matrix": "def generate(rng, n): return ([[rng.randrange(10) for _ in range(n)] for _ in range(n)],)",
    "mountain": "def generate(rng, n):\n    top = rng.randrange(n)\n    return (list(range(top)) + list(range(n, top, -1)),)",
    "prime": "def generate(rng, n):\n    p = max(n, 29)\n    while not all(pow(b, p - 1, p) == 1 for b in (2, 3, 5, 7, 11, 13, 17, 19, 23)):\n        p += 1\n    return (p,)",
    "small": "def generate(rng, n): return ([rng.randrange(100) for _ in range(n)],)",
    "letters_ab": "def generate(rng, n): return (''.join(rng.choices('ab', k=n)),)",
    "shuffled": "def generate(rng, n): return (rng.sample(range(n), n),)",
    "parents": "def generate(rng, n): return ([0] + [rng.randrange(i) for i in range(1, n)],)",
    "n seed": "def generate(rng, n): return (n, rng.randrange(2**31))",
    "points": "def generate(rng, n): return ([(rng.random(), rng.random()) for _ in range(n)],)",
    "items and spans": "def generate(rng, n): return ([rng.randrange(1000) for _ in range(n)], [tuple(sorted((rng.randrange(n), rng.randrange(n)))) for _ in range(n)])",
    "range": "def generate(rng, n): return (list(range(n)),)",
    "one_letter": "def generate(rng, n): return ('a' * n,)",
    "open_square": "def generate(rng, n): return ([[1] * n for _ in range(n)],)",
    "text": "def generate(rng, n): return (''.join(rng.choices('abcdefgh', k=n)),)",
    "sorted_words": "def generate(rng, n): return (sorted(''.join(rng.choices('abcdefgh', k=6)) for _ in range(n)),)",
    "words": "def generate(rng, n): return ([''.join(rng.choices('abcdefgh', k=6)) for _ in range(n)],)",
    "two_runs": "def generate(rng, n): return (sorted(rng.random() for _ in range(n // 2)) + sorted(rng.random() for _ in range(n - n // 2)),)",
    "two_sorted": "def generate(rng, n): return (sorted(rng.randrange(10**6) for _ in range(n)), sorted(rng.randrange(10**6) for _ in range(n)))",
    "distinct": "def generate(rng, n): return (rng.sample(range(10 * n), n),)",
    "hex_digits": "def generate(rng, n): return (''.join(rng.choices('0123456789abcdef', k=n)),)",
    "weighted_graph": "def generate(rng, n): return ([[(rng.randrange(n), rng.randrange(1, 1000)) for _ in range(3)] for _ in range(n)],)",
    "weighted_edges": "def generate(rng, n): return (n, [(rng.randrange(10**6), rng.randrange(n), rng.randrange(n)) for _ in range(3 * n)])",
    "meetings": "def generate(rng, n):\n    starts = [rng.randrange(10**6) for _ in range(n)]\n    return ([(s, s + rng.randrange(1, 10**6)) for s in starts],)",
    "two_keys": "def generate(rng, n): return ([(rng.randrange(10**6), rng.randrange(10**6)) for _ in range(n)],)",
    "versions": "def generate(rng, n): return (['%d.%d.%d' % (rng.randrange(20), rng.randrange(100), rng.randrange(1000)) for _ in range(n)],)",
    "short_runs": "def generate(rng, n): return ([x for i in range(0, n, 64) for x in sorted(rng.randrange(10**6) for _ in range(min(64, n - i)))],)",
    "decimal_digits": "def generate(rng, n): return ([rng.randrange(10) for _ in range(n)],)",
    "two_ints": "def generate(rng, n): return ([rng.randrange(10**6) for _ in range(n)], [rng.randrange(10**6) for _ in range(n)])",
    "wide_matrix": "def generate(rng, n): return ([[rng.randrange(10**6) for _ in range(n)] for _ in range(n)],)",
    "text text": "def generate(rng, n, m): return (''.join(rng.choices('ab', k=n)), ''.join(rng.choices('ab', k=m)))",
    "edges": "def generate(rng, n, m): return (n, [(rng.randrange(n), rng.randrange(n)) for _ in range(m)])",
    "length and spans": "def generate(rng, n, m): return (n, [(*sorted((rng.randrange(n), rng.randrange(n))), rng.randrange(100)) for _ in range(m)])",
    "coins and amount": "def generate(rng, n, m): return ([rng.randrange(1, 6) for _ in range(n)], m)",
    "words of m": "def generate(rng, n, m): return ([''.join(rng.choices('abcdefgh', k=m)) for _ in range(n)],)",
    "grid": "def generate(rng, n, m): return ([[rng.randrange(10) for _ in range(m)] for _ in range(n)],)",
    "ints ints": "def generate(rng, n, m): return ([rng.randrange(10**6) for _ in range(n)], [rng.randrange(10**6) for _ in range(m)])",
    "n m": "def generate(rng, n, m): return (n, m)",
    "queries and range": "def generate(rng, n, m): return ([rng.randrange(3 * m) for _ in range(n)], list(range(0, 3 * m, 3)))",
    "queries and items": "def generate(rng, n, m): return ([rng.randrange(10**6) for _ in range(n)], [rng.randrange(10**6) for _ in range(m)])",
    "steps and matrix": "def generate(rng, n, m): return (n, [[rng.randrange(10) for _ in range(m)] for _ in range(m)])",
    "ints k": "def generate(rng, n, m): return ([rng.randrange(10**6) for _ in range(n)], m)",
}

UNSEEN = [
    # Three remainders of one small number.
    (
        "python",
        "leap_days",
        "1",
        "n",
        "def f(n):\n    if n % 400 == 0:\n        return 29\n    if n % 100 == 0:\n        return 28\n    return 29 if n % 4 == 0 else 28",
    ),
    # Always nine samples, sorted by insertion: at most 36 shifts whatever the length.
    (
        "python",
        "ninther",
        "1",
        "ints",
        "def f(a):\n    s = [a[i * (len(a) - 1) // 8] for i in range(9)]\n    for i in range(1, 9):\n        x = s[i]\n        j = i - 1\n        while j >= 0 and s[j] > x:\n            s[j + 1] = s[j]\n            j -= 1\n        s[j + 1] = x\n    return s[4]",
    ),
    # Four corners, a centre and a loop of 400 look-ups.
    (
        "python",
        "frame_of_square",
        "1",
        "matrix",
        "def f(g):\n    n = len(g)\n    t = g[0][0] + g[0][n - 1] + g[n - 1][0] + g[n - 1][n - 1] + g[n // 2][n // 2]\n    for i in range(20):\n        for j in range(20):\n            t += g[(i * 7) % n][(j * 5) % n]\n    return t",
    ),
    # P is 3^k after k rounds, so it ends after log3(n) rounds.
    (
        "python",
        "tripling",
        "log n",
        "n",
        "def f(n):\n    p, k = 1, 0\n    out = []\n    while p < n:\n        p *= 3\n        k += 1\n        out.append(p - k)\n    return out",
    ),
    # One call per bit of n, constant work in each (numbers are kept below the modulus).
    (
        "python",
        "fibonacci_doubling",
        "log n",
        "n",
        "def f(n):\n    def go(k):\n        if k == 0:\n            return 0, 1\n        a, b = go(k >> 1)\n        c = a * (2 * b - a) % 998244353\n        d = (a * a + b * b) % 998244353\n        return (d, (c + d) % 998244353) if k & 1 else (c, d)\n    return go(n)[0]",
    ),
    # Fibonacci numbers up to n are log_phi(n) many, and Euclid walks down through each of them.
    (
        "python",
        "slowest_euclid",
        "log n",
        "n",
        "def f(n):\n    a, b = 1, 1\n    while b < n:\n        a, b = b, a + b\n    steps = 0\n    while a:\n        a, b = b % a, a\n        steps += 1\n    return steps",
    ),
    # The interval shrinks to two thirds in every round.
    (
        "python",
        "peak_of_mountain",
        "log n",
        "mountain",
        "def f(a):\n    lo, hi = 0, len(a) - 1\n    while hi - lo > 2:\n        x = lo + (hi - lo) // 3\n        y = hi - (hi - lo) // 3\n        if a[x] < a[y]:\n            lo = x\n        else:\n            hi = y\n    best = lo\n    for i in range(lo, hi + 1):\n        if a[i] > a[best]:\n            best = i\n    return best",
    ),
    # The number given is a prime close to n, so the loop goes all the way to its root.
    (
        "python",
        "odd_trial_division",
        "sqrt n",
        "prime",
        "def f(p):\n    if p % 2 == 0:\n        return p == 2\n    d = 3\n    while d * d <= p:\n        if p % d == 0:\n            return False\n        d += 2\n    return True",
    ),
    # N // i takes fewer than 2 sqrt(n) different values, one round for each.
    (
        "python",
        "sum_of_quotients",
        "sqrt n",
        "n",
        "def f(n):\n    t, i = 0, 1\n    while i <= n:\n        q = n // i\n        j = n // q\n        t += q * (j - i + 1)\n        i = j + 1\n    return t",
    ),
    # X rises once and y falls once through 0..sqrt(n).
    (
        "python",
        "circle_boundary",
        "sqrt n",
        "n",
        "def f(n):\n    y = 0\n    while (y + 1) * (y + 1) <= n:\n        y += 1\n    x = inside = 0\n    while x * x <= n:\n        while x * x + y * y > n:\n            y -= 1\n        inside += y + 1\n        x += 1\n    return inside",
    ),
    # Bit k flips every 2^k increments: n + n/2 + n/4 + ... < 2n flips (looks like n log n).
    (
        "python",
        "binary_counter",
        "n",
        "n",
        "def f(n):\n    bits = [0] * (n.bit_length() + 1)\n    flips = 0\n    for _ in range(n):\n        i = 0\n        while bits[i]:\n            bits[i] = 0\n            i += 1\n            flips += 1\n        bits[i] = 1\n        flips += 1\n    return flips",
    ),
    # A node of height h sinks at most h, and sum of n h / 2^h is below 2n (looks like n log n).
    (
        "python",
        "heap_from_bottom",
        "n",
        "ints",
        "def f(a):\n    n = len(a)\n    for start in range(n // 2 - 1, -1, -1):\n        i = start\n        x = a[i]\n        while 2 * i + 1 < n:\n            c = 2 * i + 1\n            if c + 1 < n and a[c + 1] < a[c]:\n                c += 1\n            if a[c] >= x:\n                break\n            a[i] = a[c]\n            i = c\n        a[i] = x\n    return a[0]",
    ),
    # Log2(n) rounds over lists that halve: n + n/2 + n/4 + ... < 2n (looks like n log n).
    (
        "python",
        "haar_wavelet",
        "n",
        "small",
        "def f(a):\n    details = []\n    while len(a) > 1:\n        means = []\n        for i in range(0, len(a) - 1, 2):\n            x, y = a[i], a[i + 1]\n            means.append((x + y) / 2)\n            details.append((x - y) / 2)\n        if len(a) % 2:\n            means.append(a[-1])\n        a = means\n    return a[0], details",
    ),
    # Every composite is crossed out once, by its smallest prime (looks like n log log n or n log n).
    (
        "python",
        "linear_sieve",
        "n",
        "n",
        "def f(n):\n    composite = [False] * (n + 1)\n    primes = []\n    for i in range(2, n + 1):\n        if not composite[i]:\n            primes.append(i)\n        for p in primes:\n            if i * p > n:\n                break\n            composite[i * p] = True\n            if i % p == 0:\n                break\n    return len(primes)",
    ),
    # Sum of ceil(n / i^2) is below n pi^2 / 6 + n (looks like a harmonic n log n).
    (
        "python",
        "steps_of_squares",
        "n",
        "n",
        "def f(n):\n    c = 0\n    for i in range(1, n + 1):\n        for j in range(0, n, i * i):\n            c ^= j\n    return c",
    ),
    # T(n) = 2 T(n/2) + 1, a tree of 2n - 1 calls (looks like n log n).
    (
        "python",
        "tournament_of_halves",
        "n",
        "ints",
        "def f(a):\n    def go(lo, hi):\n        if hi - lo == 1:\n            return a[lo], -1\n        mid = (lo + hi) // 2\n        x, p = go(lo, mid)\n        y, q = go(mid, hi)\n        if x >= y:\n            return x, y if y > p else p\n        return y, x if x > q else q\n    return go(0, len(a))",
    ),
    # Three passes over n and 3 * 128 buckets, whatever n (a large constant; looks like n log n).
    (
        "python",
        "radix_three_passes",
        "n",
        "ints",
        "def f(a):\n    for shift in (0, 7, 14):\n        buckets = [[] for _ in range(128)]\n        for x in a:\n            buckets[(x >> shift) & 127].append(x)\n        a = []\n        for bucket in buckets:\n            for x in bucket:\n                a.append(x)\n    return a",
    ),
    # Manacher: the right border only moves right, every failing comparison belongs to one centre.
    (
        "python",
        "palindrome_radii",
        "n",
        "letters_ab",
        "def f(s):\n    n = len(s)\n    radius = [0] * n\n    left, right, total = 0, -1, 0\n    for i in range(n):\n        k = 1 if i > right else min(radius[left + right - i], right - i + 1)\n        while i - k >= 0 and i + k < n and s[i - k] == s[i + k]:\n            k += 1\n        radius[i] = k\n        total += k\n        if i + k - 1 > right:\n            left, right = i - k + 1, i + k - 1\n    return total",
    ),
    # Each index is pushed once and popped at most once.
    (
        "python",
        "window_maxima",
        "n",
        "ints",
        "def f(a):\n    width = 10\n    queue, head, out = [], 0, []\n    for i, x in enumerate(a):\n        while len(queue) > head and a[queue[-1]] <= x:\n            queue.pop()\n        queue.append(i)\n        if queue[head] <= i - width:\n            head += 1\n        if i >= width - 1:\n            out.append(a[queue[head]])\n    return out",
    ),
    # Only beginnings of runs are walked along, so each number is looked up at most three times.
    (
        "python",
        "longest_run_of_numbers",
        "n",
        "shuffled",
        "def f(a):\n    there = {}\n    for x in a:\n        there[x] = True\n    best = 0\n    for x in a:\n        if x - 1 not in there:\n            y = x\n            while y in there:\n                y += 1\n            if y - x > best:\n                best = y - x\n    return best",
    ),
    # A node of a random recursive tree has depth about ln n (a small logarithm; looks like n).
    (
        "python",
        "depths_by_climbing",
        "n log n",
        "parents",
        "def f(parent):\n    total = 0\n    for v in range(len(parent)):\n        while v:\n            v = parent[v]\n            total += 1\n    return total",
    ),
    # Numbers below n have log2(n) / 2 ones on average, one round each (looks like n).
    (
        "python",
        "ones_of_all",
        "n log n",
        "n",
        "def f(n):\n    out = []\n    for i in range(n):\n        c = 0\n        while i:\n            i &= i - 1\n            c += 1\n        out.append(c)\n    return out",
    ),
    # Numbers up to n have about log10(n) digits (a weak logarithm; looks like n).
    (
        "python",
        "niven_numbers",
        "n log n",
        "n",
        "def f(n):\n    found = 0\n    for i in range(1, n + 1):\n        digits, rest = 0, i\n        while rest:\n            digits += rest % 10\n            rest //= 10\n        if i % digits == 0:\n            found += 1\n    return found",
    ),
    # Groups double in log2(n) rounds and half of all items move in each (looks like n).
    (
        "python",
        "small_into_large",
        "n log n",
        "n",
        "def f(n):\n    groups = [[i] for i in range(n)]\n    home = list(range(n))\n    while len(groups) > 1:\n        merged = []\n        for k in range(0, len(groups) - 1, 2):\n            large, small = groups[k], groups[k + 1]\n            if len(large) < len(small):\n                large, small = small, large\n            for x in small:\n                home[x] = home[large[0]]\n                large.append(x)\n            merged.append(large)\n        if len(groups) % 2:\n            merged.append(groups[-1])\n        groups = merged\n    return home[n - 1]",
    ),
    # Coupon collector: n H(n) draws on average until all n have been seen (noisy; looks like n).
    (
        "python",
        "coupons",
        "n log n",
        "n seed",
        "def f(n, seed):\n    seen = [False] * n\n    missing, draws, x = n, 0, seed\n    while missing:\n        x = (x * 1103515245 + 12345) & 0x7FFFFFFF\n        i = (x >> 7) % n\n        draws += 1\n        if not seen[i]:\n            seen[i] = True\n            missing -= 1\n    return draws",
    ),
    # Euclid takes 0.84 ln n + 1.5 steps on average over i < n.
    (
        "python",
        "euclid_for_all",
        "n log n",
        "n",
        "def f(n):\n    coprime = 0\n    for i in range(1, n):\n        a, b = n, i\n        while b:\n            a, b = b, a % b\n        if a == 1:\n            coprime += 1\n    return coprime",
    ),
    # T(n) = 2 T(n/2) + n: merging by y and a strip with at most seven followers each, after one sort.
    (
        "python",
        "nearest_points",
        "n log n",
        "points",
        "def f(p):\n    p = sorted(p)\n    def go(lo, hi):\n        if hi - lo == 1:\n            return 9.0, [p[lo]]\n        mid = (lo + hi) // 2\n        x = p[mid][0]\n        d1, left = go(lo, mid)\n        d2, right = go(mid, hi)\n        best = d1 if d1 < d2 else d2\n        both, i, j = [], 0, 0\n        while i < len(left) or j < len(right):\n            if j == len(right) or (i < len(left) and left[i][1] <= right[j][1]):\n                both.append(left[i])\n                i += 1\n            else:\n                both.append(right[j])\n                j += 1\n        strip = []\n        for q in both:\n            if (q[0] - x) ** 2 < best:\n                k = len(strip) - 1\n                while k >= 0 and (q[1] - strip[k][1]) ** 2 < best:\n                    d = (q[0] - strip[k][0]) ** 2 + (q[1] - strip[k][1]) ** 2\n                    if d < best:\n                        best = d\n                    k -= 1\n                strip.append(q)\n        return best, both\n    return go(0, len(p))[0]",
    ),
    # A tree built in n, then n queries that climb log2 of a span, spans being a third of n on average.
    (
        "python",
        "range_minima",
        "n log n",
        "items and spans",
        "def f(a, spans):\n    n = len(a)\n    tree = [0] * n + a\n    for i in range(n - 1, 0, -1):\n        tree[i] = min(tree[2 * i], tree[2 * i + 1])\n    total = 0\n    for lo, hi in spans:\n        lo += n\n        hi += n + 1\n        least = 10**9\n        while lo < hi:\n            if lo & 1:\n                if tree[lo] < least:\n                    least = tree[lo]\n                lo += 1\n            if hi & 1:\n                hi -= 1\n                if tree[hi] < least:\n                    least = tree[hi]\n            lo >>= 1\n            hi >>= 1\n        total += least\n    return total",
    ),
    # Log2(n) gaps; on sorted data each is one pass of n without a shift.
    (
        "python",
        "shell_sort_of_sorted",
        "n log n",
        "range",
        "def f(a):\n    n = len(a)\n    gap = n // 2\n    while gap:\n        for i in range(gap, n):\n            x = a[i]\n            j = i\n            while j >= gap and a[j - gap] > x:\n                a[j] = a[j - gap]\n                j -= gap\n            a[j] = x\n        gap //= 2\n    return a",
    ),
    # A trie as deep as the bits of n; every number goes down it twice.
    (
        "python",
        "best_xor",
        "n log n",
        "shuffled",
        "def f(a):\n    top = len(a).bit_length() - 1\n    child = [[0, 0]]\n    best = 0\n    for x in a:\n        at = 0\n        for b in range(top, -1, -1):\n            bit = x >> b & 1\n            if not child[at][bit]:\n                child[at][bit] = len(child)\n                child.append([0, 0])\n            at = child[at][bit]\n        at = value = 0\n        for b in range(top, -1, -1):\n            bit = x >> b & 1\n            value *= 2\n            if child[at][1 - bit]:\n                at = child[at][1 - bit]\n                value += 1\n            else:\n                at = child[at][bit]\n        if value > best:\n            best = value\n    return best",
    ),
    # Log2(n) tables of n entries.
    (
        "python",
        "ancestors_by_doubling",
        "n log n",
        "parents",
        "def f(parent):\n    tables = [parent]\n    width = 1\n    while width < len(parent):\n        last = tables[-1]\n        tables.append([last[last[v]] for v in range(len(parent))])\n        width *= 2\n    return len(tables), tables[-1][-1]",
    ),
    # A query walks whole blocks (a third of sqrt(n) on average) and two ragged ends (up to sqrt(n)).
    (
        "python",
        "sums_over_blocks",
        "n^1.5",
        "items and spans",
        "def f(a, spans):\n    n = len(a)\n    step = int(n**0.5)\n    blocks = [0] * (n // step + 1)\n    for i, x in enumerate(a):\n        blocks[i // step] += x\n    total = 0\n    for lo, hi in spans:\n        i = lo\n        while i <= hi:\n            if i % step == 0 and i + step - 1 <= hi:\n                total += blocks[i // step]\n                i += step\n            else:\n                total += a[i]\n                i += 1\n    return total",
    ),
    # Mo: within a block of queries the left end moves by sqrt(n) each, the right end by n once.
    (
        "python",
        "queries_in_blocks",
        "n^1.5",
        "items and spans",
        "def f(a, spans):\n    step = int(len(a) ** 0.5)\n    order = sorted(spans, key=lambda s: (s[0] // step, s[1]))\n    count = {}\n    different = total = 0\n    left, right = 0, -1\n    for lo, hi in order:\n        while left > lo:\n            left -= 1\n            count[a[left]] = count.get(a[left], 0) + 1\n            different += count[a[left]] == 1\n        while right < hi:\n            right += 1\n            count[a[right]] = count.get(a[right], 0) + 1\n            different += count[a[right]] == 1\n        while left < lo:\n            count[a[left]] -= 1\n            different -= count[a[left]] == 0\n            left += 1\n        while right > hi:\n            count[a[right]] -= 1\n            different -= count[a[right]] == 0\n            right -= 1\n        total += different\n    return total",
    ),
    # Sum of sqrt(i) over i up to n is 2/3 n^1.5.
    (
        "python",
        "fewest_squares",
        "n^1.5",
        "n",
        "def f(n):\n    best = [0] * (n + 1)\n    for i in range(1, n + 1):\n        least = i\n        j = 1\n        while j * j <= i:\n            if best[i - j * j] + 1 < least:\n                least = best[i - j * j] + 1\n            j += 1\n        best[i] = least\n    return best[n]",
    ),
    # The first of a sorted part as pivot leaves one side empty: n + (n - 1) + ... comparisons.
    (
        "python",
        "quick_sort_worst",
        "n^2",
        "range",
        "def f(a):\n    todo = [(0, len(a))]\n    while todo:\n        lo, hi = todo.pop()\n        if hi - lo < 2:\n            continue\n        pivot, k = a[lo], lo\n        for i in range(lo + 1, hi):\n            if a[i] < pivot:\n                k += 1\n                a[i], a[k] = a[k], a[i]\n        a[lo], a[k] = a[k], a[lo]\n        todo.append((lo, k))\n        todo.append((k + 1, hi))\n    return a",
    ),
    # Every one of n(n + 1) / 2 parts is a palindrome and is found by one step of growth.
    (
        "python",
        "palindromes_of_one_letter",
        "n^2",
        "one_letter",
        "def f(s):\n    count = 0\n    for centre in range(2 * len(s) - 1):\n        lo = centre // 2\n        hi = lo + centre % 2\n        while lo >= 0 and hi < len(s) and s[lo] == s[hi]:\n            count += 1\n            lo -= 1\n            hi += 1\n    return count",
    ),
    # Every cell of the square is visited once.
    (
        "python",
        "spiral",
        "n^2",
        "matrix",
        "def f(g):\n    top, bottom, left, right = 0, len(g) - 1, 0, len(g) - 1\n    out = []\n    while top <= bottom and left <= right:\n        for j in range(left, right + 1):\n            out.append(g[top][j])\n        for i in range(top + 1, bottom + 1):\n            out.append(g[i][right])\n        if top < bottom and left < right:\n            for j in range(right - 1, left - 1, -1):\n                out.append(g[bottom][j])\n            for i in range(bottom - 1, top, -1):\n                out.append(g[i][left])\n        top += 1\n        left += 1\n        bottom -= 1\n        right -= 1\n    return out",
    ),
    # All n^2 cells are connected; each is pushed once and looks at four others.
    (
        "python",
        "flood",
        "n^2",
        "open_square",
        "def f(g):\n    n = len(g)\n    todo = [(0, 0)]\n    g[0][0] = 0\n    area = 0\n    while todo:\n        i, j = todo.pop()\n        area += 1\n        for x, y in ((i + 1, j), (i - 1, j), (i, j + 1), (i, j - 1)):\n            if 0 <= x < n and 0 <= y < n and g[x][y]:\n                g[x][y] = 0\n                todo.append((x, y))\n    return area",
    ),
    # Prim with an array: n rounds of a scan for the nearest and a scan that updates.
    (
        "python",
        "tree_of_dense_graph",
        "n^2",
        "matrix",
        "def f(g):\n    n = len(g)\n    near = [10**9] * n\n    near[0] = 0\n    used = [False] * n\n    total = 0\n    for _ in range(n):\n        u = -1\n        for v in range(n):\n            if not used[v] and (u < 0 or near[v] < near[u]):\n                u = v\n        used[u] = True\n        total += near[u]\n        row = g[u]\n        for v in range(n):\n            if not used[v] and row[v] < near[v]:\n                near[v] = row[v]\n    return total",
    ),
    # One cell for each of n(n - 1) / 2 intervals.
    (
        "python",
        "stones_from_ends",
        "n^2",
        "small",
        "def f(a):\n    n = len(a)\n    lead = list(a)\n    for length in range(1, n):\n        for i in range(n - length):\n            x = a[i] - lead[i + 1]\n            y = a[i + length] - lead[i]\n            lead[i] = x if x > y else y\n    return lead[0]",
    ),
    # After a sort two pointers close in, n - i steps for each i.
    (
        "python",
        "three_with_sum",
        "n^2",
        "ints",
        "def f(a):\n    a.sort()\n    n, best = len(a), 10**9\n    for i in range(n):\n        lo, hi = i + 1, n - 1\n        while lo < hi:\n            d = a[i] + a[lo] + a[hi] - 1500000\n            if d < 0:\n                lo += 1\n                d = -d\n            else:\n                hi -= 1\n            if d < best:\n                best = d\n    return best",
    ),
    # Each new node is reached by walking along all nodes before it.
    (
        "python",
        "append_by_walking",
        "n^2",
        "ints",
        "def f(a):\n    head = [None, None]\n    for x in a:\n        node = head\n        while node[1] is not None:\n            node = node[1]\n        node[1] = [x, None]\n    return head",
    ),
    # Row i of the table has n - i + 1 entries.
    (
        "python",
        "partitions",
        "n^2",
        "n",
        "def f(n):\n    ways = [1] + [0] * n\n    for part in range(1, n + 1):\n        for total in range(part, n + 1):\n            ways[total] = (ways[total] + ways[total - part]) % 1000000007\n    return ways[n]",
    ),
    # Euclid for each of n^2 pairs below n, 0.84 ln n + O(1) steps on average.
    (
        "python",
        "visible_points",
        "n^2 log n",
        "n",
        "def f(n):\n    seen = 0\n    for i in range(1, n + 1):\n        for j in range(1, n + 1):\n            a, b = i, j\n            while b:\n                a, b = b, a % b\n            seen += a == 1\n    return seen",
    ),
    # For each start n - i additions and look-ups in a Fenwick tree, about log2(n) steps together.
    (
        "python",
        "inversions_of_suffixes",
        "n^2 log n",
        "shuffled",
        "def f(a):\n    n = len(a)\n    total = 0\n    for start in range(n):\n        tree = [0] * (n + 1)\n        for k in range(n - 1, start - 1, -1):\n            i = a[k]\n            while i:\n                total += tree[i]\n                i -= i & -i\n            i = a[k] + 1\n            while i <= n:\n                tree[i] += 1\n                i += i & -i\n    return total",
    ),
    # N pivots, each subtracts a row of n - c entries from n - c - 1 rows: n^3 / 3.
    (
        "python",
        "elimination",
        "n^3",
        "matrix",
        "def f(g):\n    n, p = len(g), 1000003\n    det = 1\n    for c in range(n):\n        g[c][c] += 10 + c\n        if g[c][c] % p == 0:\n            g[c][c] += 1\n        det = det * g[c][c] % p\n        inverse = pow(g[c][c], p - 2, p)\n        for r in range(c + 1, n):\n            k = g[r][c] * inverse % p\n            for j in range(c, n):\n                g[r][j] = (g[r][j] - k * g[c][j]) % p\n    return det",
    ),
    # N(n + 1) / 2 pairs of rows, each with one scan of n columns.
    (
        "python",
        "best_rectangle",
        "n^3",
        "matrix",
        "def f(g):\n    n = len(g)\n    best = 0\n    for top in range(n):\n        columns = [0] * n\n        for bottom in range(top, n):\n            here = 0\n            row = g[bottom]\n            for j in range(n):\n                columns[j] += row[j] - 5\n                here += columns[j]\n                if here < 0:\n                    here = 0\n                elif here > best:\n                    best = here\n    return best",
    ),
    # Constant work for each of 2^n masks.
    (
        "python",
        "sums_by_lowest_bit",
        "2^n",
        "ints",
        "def f(a):\n    value = {1 << i: x for i, x in enumerate(a)}\n    sums = [0] * (1 << len(a))\n    best = 10**9\n    for mask in range(1, len(sums)):\n        low = mask & -mask\n        sums[mask] = sums[mask ^ low] + value[low]\n        d = sums[mask] - 700000\n        if -best < d < best:\n            best = d if d > 0 else -d\n    return best",
    ),
    # The list has 2^k - 1 turns after k folds, and all of them are copied: 2^(n + 1) in all.
    (
        "python",
        "paper_folds",
        "2^n",
        "n",
        "def f(n):\n    turns = []\n    for _ in range(n):\n        new = []\n        for t in turns:\n            new.append(t)\n        new.append(1)\n        for k in range(len(turns) - 1, -1, -1):\n            new.append(1 - turns[k])\n        turns = new\n    return len(turns)",
    ),
    # N! successors, and finding one costs a constant on average (long tails are rare).
    (
        "python",
        "next_orders",
        "n!",
        "n",
        "def f(n):\n    a = list(range(n))\n    count = 1\n    while True:\n        i = n - 2\n        while i >= 0 and a[i] > a[i + 1]:\n            i -= 1\n        if i < 0:\n            return count\n        j = n - 1\n        while a[j] < a[i]:\n            j -= 1\n        a[i], a[j] = a[j], a[i]\n        i += 1\n        j = n - 1\n        while i < j:\n            a[i], a[j] = a[j], a[i]\n            i += 1\n            j -= 1\n        count += 1",
    ),
    # Two divisions and the formatting of three numbers.
    (
        "builtin",
        "clock_of_seconds",
        "1",
        "n",
        'def f(n):\n    minutes, seconds = divmod(n % 86400, 60)\n    hours, minutes = divmod(minutes, 60)\n    return ":".join(str(x).zfill(2) for x in (hours, minutes, seconds))',
    ),
    # Two slices of at most four items.
    (
        "builtin",
        "spread_of_ends",
        "1",
        "ints",
        "def f(a):\n    first, last = a[:4], a[-4:]\n    return max(first) - min(last), sorted(first + last)[len(first) // 2]",
    ),
    # Slices of three letters, and a text of twenty.
    ("builtin", "abridged", "1", "text", 'def f(s):\n    return f"{s[:3]}...{s[-3:]}".title().center(20, "*")'),
    # The denominators of the fraction are Fibonacci numbers: log_phi(n) rounds until one passes n.
    (
        "builtin",
        "golden_fraction",
        "log n",
        "n",
        "from fractions import Fraction\n\ndef f(n):\n    return Fraction(1.618033988749895).limit_denominator(n)",
    ),
    # Bisection of a range of n with a key that costs a constant.
    (
        "builtin",
        "root_by_bisection",
        "log n",
        "n",
        "from bisect import bisect_right\n\ndef f(n):\n    return [bisect_right(range(n), n - i, key=lambda k: k * k) for i in range(4)]",
    ),
    # The powers of three up to n are log3(n) many.
    (
        "builtin",
        "powers_taken",
        "log n",
        "n",
        "from itertools import accumulate, repeat, takewhile\nfrom operator import mul\n\ndef f(n):\n    return list(takewhile(lambda p: p <= n, accumulate(repeat(3), mul)))",
    ),
    # Fifty bisections of n words of six letters.
    (
        "builtin",
        "words_between",
        "log n",
        "sorted_words",
        'from bisect import bisect_left\n\ndef f(a):\n    ends = [x + y for x in "abcde" for y in "acegh"]\n    return [bisect_left(a, e + "z") - bisect_left(a, e) for e in ends]',
    ),
    # Squares below n are sqrt(n) many.
    (
        "builtin",
        "counted_to_root",
        "sqrt n",
        "n",
        "from itertools import count, takewhile\n\ndef f(n):\n    return len(list(takewhile(lambda k: k * k < n, count())))",
    ),
    # A set made of sqrt(n) quotients.
    (
        "builtin",
        "quotients",
        "sqrt n",
        "n",
        "from math import isqrt\n\ndef f(n):\n    return len({n // i for i in range(1, isqrt(n) + 1)})",
    ),
    # Zip ends with its shorter part, of sqrt(n).
    (
        "builtin",
        "first_places",
        "sqrt n",
        "words",
        "from math import isqrt\n\ndef f(a):\n    return dict(zip(range(isqrt(len(a))), a))",
    ),
    # Timsort finds two runs and merges them once (looks like n log n).
    ("builtin", "sort_two_runs", "n", "two_runs", "def f(a):\n    return sorted(a)"),
    # Heapq.merge of two inputs: a heap of two, so a constant for each item (looks like n log n).
    (
        "builtin",
        "merged_sorted",
        "n",
        "two_sorted",
        "from heapq import merge\n\ndef f(a, b):\n    return list(merge(a, b))",
    ),
    # A heap of ten; beyond ten ln(n) entries each item costs one comparison (looks like n log n).
    ("builtin", "ten_largest", "n", "ints", "from heapq import nlargest\n\ndef f(a):\n    return nlargest(10, a)"),
    # All counts are one, and a sort of equal keys is one run (looks like n log n).
    (
        "builtin",
        "commonest_of_distinct",
        "n",
        "distinct",
        "from collections import Counter\n\ndef f(a):\n    return Counter(a).most_common()",
    ),
    # All words have six letters: a sort of equal keys is one run (looks like n log n).
    ("builtin", "sort_by_equal_length", "n", "words", "def f(a):\n    return sorted(a, key=len)"),
    # A sort of six letters costs a constant; hash table of at most n keys (looks like n log n).
    (
        "builtin",
        "anagrams",
        "n",
        "words",
        'def f(a):\n    groups = {}\n    for w in a:\n        groups.setdefault("".join(sorted(w)), []).append(w)\n    return max(map(len, groups.values()))',
    ),
    # One letter class without backtracking: each letter is read a constant number of times.
    ("builtin", "pieces_found", "n", "text", 'import re\n\ndef f(s):\n    return re.findall(r"[a-d]+", s)'),
    # Numbers of at most six digits, written and read once.
    ("builtin", "through_json", "n", "ints", "import json\n\ndef f(a):\n    return json.loads(json.dumps(a))"),
    # Islice cannot jump: it passes over all n items although only sqrt(n) are kept.
    (
        "builtin",
        "islice_with_root_step",
        "n",
        "ints",
        "from itertools import islice\nfrom math import isqrt\n\ndef f(a):\n    return sum(islice(a, 0, None, isqrt(len(a))))",
    ),
    # One swap for each item, each with fewer than two random draws on average (looks like n log n).
    (
        "builtin",
        "deck_shuffled",
        "n",
        "range",
        "import random\n\ndef f(a):\n    random.Random(5).shuffle(a)\n    return a[0]",
    ),
    # Bytearray grows by a factor: amortised constant for each append (growth of the buffer may look like more).
    (
        "builtin",
        "bytes_appended",
        "n",
        "small",
        'def f(a):\n    out = bytearray()\n    for x in a:\n        out.append(x)\n        out += b"; "\n    return len(out)',
    ),
    # A power of two as base: digits are packed from left to right once.
    ("builtin", "hexadecimal", "n", "hex_digits", "def f(s):\n    return int(s, 16).bit_count()"),
    # A sort of n distinct random numbers, beside three linear passes with a large constant (looks like n).
    (
        "builtin",
        "compressed_ranks",
        "n log n",
        "ints",
        "def f(a):\n    rank = {x: i for i, x in enumerate(sorted(set(a)))}\n    return [rank[x] for x in a]",
    ),
    # Dijkstra: up to 3n pushes and pops of a heap of O(n).
    (
        "builtin",
        "shortest_paths",
        "n log n",
        "weighted_graph",
        "from heapq import heappop, heappush\n\ndef f(g):\n    done = {}\n    queue = [(0, 0)]\n    while queue:\n        d, u = heappop(queue)\n        if u in done:\n            continue\n        done[u] = d\n        for v, w in g[u]:\n            if v not in done:\n                heappush(queue, (d + w, v))\n    return max(done.values())",
    ),
    # 2n pops and n pushes of a heap of at most n.
    (
        "builtin",
        "huffman",
        "n log n",
        "ints",
        "from heapq import heapify, heappop, heappush\n\ndef f(a):\n    heapify(a)\n    cost = 0\n    while len(a) > 1:\n        x = heappop(a) + heappop(a)\n        cost += x\n        heappush(a, x)\n    return cost",
    ),
    # A sort of 3n random edges; unions with halved paths cost about a constant each.
    (
        "builtin",
        "cheapest_tree",
        "n log n",
        "weighted_edges",
        "def f(n, edges):\n    edges.sort()\n    parent = list(range(n))\n    total = 0\n    for w, u, v in edges:\n        while parent[u] != u:\n            parent[u] = parent[parent[u]]\n            u = parent[u]\n        while parent[v] != v:\n            parent[v] = parent[parent[v]]\n            v = parent[v]\n        if u != v:\n            parent[u] = v\n            total += w\n    return total",
    ),
    # A sort of n, then n operations of a heap that holds a fraction of n.
    (
        "builtin",
        "rooms",
        "n log n",
        "meetings",
        "from heapq import heappush, heapreplace\n\ndef f(meetings):\n    ends = []\n    for start, end in sorted(meetings):\n        if ends and ends[0] <= start:\n            heapreplace(ends, end)\n        else:\n            heappush(ends, end)\n    return len(ends)",
    ),
    # A sort of n pairs and n bisections of tails that are about 2 sqrt(n) long.
    (
        "builtin",
        "nested_envelopes",
        "n log n",
        "two_keys",
        "from bisect import bisect_left\n\ndef f(p):\n    tails = []\n    for _, height in sorted(p, key=lambda e: (e[0], -e[1])):\n        i = bisect_left(tails, height)\n        if i == len(tails):\n            tails.append(height)\n        else:\n            tails[i] = height\n    return len(tails)",
    ),
    # A sort of n random keys; making the keys is linear with a large constant (looks like n).
    (
        "builtin",
        "versions_in_order",
        "n log n",
        "versions",
        'def f(a):\n    return sorted(a, key=lambda v: tuple(map(int, v.split("."))))',
    ),
    # T(n) = 2 T(n/2) + n by sum and slices, down to parts of eight.
    (
        "builtin",
        "sums_of_halves",
        "n log n",
        "ints",
        "def f(a):\n    if len(a) <= 8:\n        return max(a)\n    m = len(a) // 2\n    return max(sum(a) % 1000, f(a[:m]), f(a[m:]))",
    ),
    # A heap of n / 2, 0.35 n replacements in it and a sort of n / 2 at the end.
    (
        "builtin",
        "upper_half",
        "n log n",
        "distinct",
        "from heapq import nlargest\n\ndef f(a):\n    return nlargest(len(a) // 2, a)",
    ),
    # N / 64 runs are merged in log2(n / 64) rounds of n comparisons (looks like n).
    ("builtin", "sort_short_runs", "n log n", "short_runs", "def f(a):\n    a.sort()\n    return a"),
    # Choices bisects n sums for each of n picks, beside linear work with a large constant (looks like n).
    (
        "builtin",
        "weighted_picks",
        "n log n",
        "small",
        "import random\n\ndef f(a):\n    return random.Random(7).choices(range(len(a)), weights=[x + 1 for x in a], k=len(a))",
    ),
    # N slices of sqrt(n) items, each read once.
    (
        "builtin",
        "maxima_of_root_windows",
        "n^1.5",
        "ints",
        "from math import isqrt\n\ndef f(a):\n    r = isqrt(len(a))\n    return [max(a[i : i + r]) for i in range(len(a))]",
    ),
    # N looks through a list of sqrt(n) numbers of which none is ever found.
    (
        "builtin",
        "missed_in_short_list",
        "n^1.5",
        "ints",
        "from math import isqrt\n\ndef f(a):\n    banned = list(range(10**6, 10**6 + isqrt(len(a))))\n    return sum(x in banned for x in a)",
    ),
    # The number has 3.3 i bits after i digits, and all are multiplied anew by each (looks like n).
    (
        "builtin",
        "number_of_digits_list",
        "n^2",
        "decimal_digits",
        "def f(a):\n    t = 0\n    for d in a:\n        t = t * 10 + d\n    return t & 1023",
    ),
    # A big number of 50 i bits on average is shifted and joined for each of n items.
    (
        "builtin",
        "reachable_sums",
        "n^2",
        "small",
        "def f(a):\n    reach = 1\n    for x in a:\n        reach |= reach << x\n    return reach.bit_count()",
    ),
    # Insort moves half of the list for each item: n^2 / 4 moves (a small constant; looks like n log n).
    (
        "builtin",
        "insert_in_order",
        "n^2",
        "ints",
        "from bisect import insort\n\ndef f(a):\n    b = []\n    for x in a:\n        insort(b, x)\n    return b",
    ),
    # Two slices of i items are copied for each i, although the comparison mostly ends at once (looks like n).
    ("builtin", "borders", "n^2", "small", "def f(a):\n    return [i for i in range(1, len(a)) if a[:i] == a[-i:]]"),
    # N(n + 1) / 2 pairs of numbers below a hundred.
    (
        "builtin",
        "coprime_pairs",
        "n^2",
        "small",
        "from itertools import combinations_with_replacement\nfrom math import gcd\n\ndef f(a):\n    return sum(1 for x, y in combinations_with_replacement(a, 2) if gcd(x, y) == 1)",
    ),
    # A new dict with all earlier keys is made for each item.
    (
        "builtin",
        "dict_rebuilt",
        "n^2",
        "distinct",
        "def f(a):\n    d = {}\n    for i, x in enumerate(a):\n        d = {**d, x: i}\n    return len(d)",
    ),
    # Each prefix of i letters is copied and counted through: n^2 / 2 letters.
    (
        "builtin",
        "counts_in_prefixes",
        "n^2",
        "text",
        'def f(s):\n    return [s[:i].count("a") for i in range(len(s))]',
    ),
    # Min reads all that is left, remove half of it on average.
    (
        "builtin",
        "smallest_removed",
        "n^2",
        "distinct",
        "def f(a):\n    out = []\n    while a:\n        x = min(a)\n        a.remove(x)\n        out.append(x)\n    return out",
    ),
    # Sum of lists copies the list so far for each addition.
    ("builtin", "sum_of_lists", "n^2", "ints", "def f(a):\n    return sum([[x] for x in a], [])"),
    # A sort of n^2 sums.
    (
        "builtin",
        "sums_in_order",
        "n^2 log n",
        "two_ints",
        "def f(a, b):\n    return sorted(x + y for x in a for y in b)[len(a) * len(b) // 2]",
    ),
    # 2n sorts of n random numbers.
    (
        "builtin",
        "rows_and_columns_in_order",
        "n^2 log n",
        "wide_matrix",
        "def f(g):\n    return [sorted(row)[len(row) // 2] for row in g], [sorted(column)[0] for column in zip(*g)]",
    ),
    # N^2 / 2 slices, n / 3 items in each on average, each read twice.
    (
        "builtin",
        "window_ranges",
        "n^3",
        "ints",
        "def f(a):\n    least = 10**9\n    for i in range(len(a)):\n        for j in range(i + 2, len(a) + 1):\n            w = a[i:j]\n            least = min(least, max(w) - min(w))\n    return least",
    ),
    # N^2 / 2 intersections of sets that hold about half of n.
    (
        "builtin",
        "common_neighbours",
        "n^3",
        "matrix",
        "from itertools import combinations\n\ndef f(g):\n    rows = [{j for j, x in enumerate(row) if x > 4} for row in g]\n    return max((len(x & y) for x, y in combinations(rows, 2)), default=0)",
    ),
    # The text doubles n times.
    (
        "builtin",
        "thue_morse",
        "2^n",
        "n",
        'def f(n):\n    s = "a"\n    swap = str.maketrans("ab", "ba")\n    for _ in range(n):\n        s += s.translate(swap)\n    return s.count("aba")',
    ),
    # Islice walks over all n! orders, and the next costs a constant on average.
    (
        "builtin",
        "last_of_orders",
        "n!",
        "n",
        "from itertools import islice, permutations\nfrom math import factorial\n\ndef f(n):\n    return next(islice(permutations(range(n)), factorial(n) - 1, None))",
    ),
    # Knuth-Morris-Pratt: a table of m and a scan of n, amortised constant each.
    (
        "two sizes",
        "pattern_by_failures",
        "n + m",
        "text text",
        "def f(text, pattern):\n    fail = [0] * len(pattern)\n    k = 0\n    for i in range(1, len(pattern)):\n        while k and pattern[i] != pattern[k]:\n            k = fail[k - 1]\n        if pattern[i] == pattern[k]:\n            k += 1\n        fail[i] = k\n    k = found = 0\n    for c in text:\n        while k and c != pattern[k]:\n            k = fail[k - 1]\n        if c == pattern[k]:\n            k += 1\n        if k == len(pattern):\n            found += 1\n            k = fail[k - 1]\n    return found",
    ),
    # Every vertex enters the queue once and every edge is looked at twice.
    (
        "two sizes",
        "components",
        "n + m",
        "edges",
        "from collections import deque\n\ndef f(n, edges):\n    g = [[] for _ in range(n)]\n    for u, v in edges:\n        g[u].append(v)\n        g[v].append(u)\n    seen = [False] * n\n    c = 0\n    for s in range(n):\n        if seen[s]:\n            continue\n        seen[s] = True\n        c += 1\n        queue = deque([s])\n        while queue:\n            u = queue.popleft()\n            for v in g[u]:\n                if not seen[v]:\n                    seen[v] = True\n                    queue.append(v)\n    return c",
    ),
    # Two entries for each of m spans and one running sum of n.
    (
        "two sizes",
        "range_updates",
        "n + m",
        "length and spans",
        "def f(n, spans):\n    change = [0] * (n + 1)\n    for lo, hi, x in spans:\n        change[lo] += x\n        change[hi + 1] -= x\n    level = best = 0\n    for x in change:\n        level += x\n        if level > best:\n            best = level\n    return best",
    ),
    # Two counts of letters, of n and of m; what is subtracted has two keys.
    (
        "two sizes",
        "ransom_note",
        "n + m",
        "text text",
        "from collections import Counter\n\ndef f(a, b):\n    return not Counter(b) - Counter(a)",
    ),
    # M - x + 1 entries, x being at most five, for each of n coins.
    (
        "two sizes",
        "ways_to_pay",
        "n m",
        "coins and amount",
        "def f(coins, m):\n    ways = [1] + [0] * m\n    for x in coins:\n        for t in range(x, m + 1):\n            ways[t] = (ways[t] + ways[t - x]) % 1000007\n    return ways[m]",
    ),
    # N words of m letters are compared letter by letter.
    (
        "two sizes",
        "distances_to_first",
        "n m",
        "words of m",
        "def f(words):\n    first = words[0]\n    return [sum(x != y for x, y in zip(first, w)) for w in words]",
    ),
    # Each of n m cells is entered at most once and looks at four neighbours.
    (
        "two sizes",
        "islands",
        "n m",
        "grid",
        "def f(g):\n    n, m = len(g), len(g[0])\n    c = 0\n    for i in range(n):\n        for j in range(m):\n            if g[i][j] < 4:\n                continue\n            c += 1\n            g[i][j] = 0\n            todo = [(i, j)]\n            while todo:\n                x, y = todo.pop()\n                for u, v in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):\n                    if 0 <= u < n and 0 <= v < m and g[u][v] > 3:\n                        g[u][v] = 0\n                        todo.append((u, v))\n    return c",
    ),
    # One product for each pair of coefficients.
    (
        "two sizes",
        "polynomial_product",
        "n m",
        "ints ints",
        "def f(a, b):\n    out = [0] * (len(a) + len(b) - 1)\n    for i, x in enumerate(a):\n        for j, y in enumerate(b):\n            out[i + j] = (out[i + j] + x * y) % 1000003\n    return out",
    ),
    # N walks from the last level of a heap of m to its root.
    (
        "two sizes",
        "leaves_to_root",
        "n log m",
        "n m",
        "def f(n, m):\n    t = 0\n    for i in range(n):\n        at = m - 1 - i * 7 % (m // 4 + 1)\n        while at > 0:\n            t ^= at\n            at = (at - 1) // 2\n    return t",
    ),
    # Two bisections of a sorted list of m for each of n queries.
    (
        "two sizes",
        "doors_within_reach",
        "n log m",
        "queries and range",
        "from bisect import bisect_left, bisect_right\n\ndef f(queries, doors):\n    t = 0\n    for x in queries:\n        t += bisect_right(doors, x + 9) - bisect_left(doors, x - 9)\n    return t",
    ),
    # A tree over m built in m, then n updates that climb log2(m) levels.
    (
        "two sizes",
        "tree_with_updates",
        "n log m + m",
        "queries and items",
        "def f(queries, a):\n    m = len(a)\n    tree = [0] * m + a\n    for i in range(m - 1, 0, -1):\n        tree[i] = tree[2 * i] if tree[2 * i] > tree[2 * i + 1] else tree[2 * i + 1]\n    t = 0\n    for q in queries:\n        at = q % m + m\n        tree[at] = q\n        while at > 1:\n            at //= 2\n            tree[at] = tree[2 * at] if tree[2 * at] > tree[2 * at + 1] else tree[2 * at + 1]\n        t ^= tree[1]\n    return t",
    ),
    # A sort of m and n binary searches in it.
    (
        "two sizes",
        "nearest_in_second",
        "n log m + m log m",
        "ints ints",
        "def f(a, b):\n    b = sorted(b)\n    t = 0\n    for x in a:\n        lo, hi = 0, len(b) - 1\n        while hi - lo > 1:\n            mid = (lo + hi) // 2\n            if b[mid] <= x:\n                lo = mid\n            else:\n                hi = mid\n        t += min(abs(b[lo] - x), abs(b[hi] - x))\n    return t",
    ),
    # N products of an m by m matrix with a vector.
    (
        "two sizes",
        "steps_of_chain",
        "n m^2",
        "steps and matrix",
        "from operator import mul\n\ndef f(n, g):\n    v = [1] * len(g)\n    for _ in range(n):\n        v = [sum(map(mul, row, v)) % 1009 for row in g]\n    return v",
    ),
    # M rounds over all n(n - 1) / 2 pairs of days.
    (
        "two sizes",
        "trades",
        "n^2 m",
        "ints k",
        "def f(prices, m):\n    n = len(prices)\n    best = [0] * n\n    for _ in range(m):\n        new = [0] * n\n        for j in range(1, n):\n            most = new[j - 1]\n            for i in range(j):\n                gain = best[i] + prices[j] - prices[i]\n                if gain > most:\n                    most = gain\n            new[j] = most\n        best = new\n    return best[-1]",
    ),
    # A sort of the first, one pass over the second.
    (
        "two sizes",
        "above_the_median",
        "n log n + m",
        "ints ints",
        "def f(a, b):\n    middle = sorted(a)[len(a) // 2]\n    return sum(1 for x in b if x > middle)",
    ),
    # A set of n^2 sums, then one look-up for each of m.
    (
        "two sizes",
        "sums_and_look_ups",
        "n^2 + m",
        "ints ints",
        "def f(a, b):\n    sums = {x + y for x in a for y in a}\n    return sum(x in sums for x in b)",
    ),
    # Each heap is emptied by as many pops as it has items.
    (
        "two sizes",
        "two_heaps_drained",
        "n log n + m log m",
        "ints ints",
        "from heapq import heapify, heappop\n\ndef f(a, b):\n    heapify(a)\n    heapify(b)\n    t = 0\n    while a:\n        t ^= heappop(a)\n    while b:\n        t ^= heappop(b)\n    return t",
    ),
    # Ropes of the second are joined with a heap, the first is read once.
    (
        "two sizes",
        "ropes_and_total",
        "n + m log m",
        "ints ints",
        "from heapq import heapify, heappop, heapreplace\n\ndef f(a, b):\n    heapify(b)\n    cost = 0\n    while len(b) > 1:\n        x = heappop(b)\n        cost += x + b[0]\n        heapreplace(b, x + b[0])\n    for x in a:\n        cost ^= x\n    return cost",
    ),
    # One remainder for each of n items; m is a mere number.
    (
        "two sizes",
        "remainders",
        "n",
        "ints k",
        "def f(a, m):\n    t = 0\n    for x in a:\n        t += x % m\n    return t",
    ),
    # M numbers are counted on from the first item; the other items are never read.
    (
        "two sizes",
        "counted_from_first",
        "m",
        "ints k",
        "from itertools import count, islice\n\ndef f(a, m):\n    return sum(islice(count(a[0], 3), m)) % len(a)",
    ),
]
