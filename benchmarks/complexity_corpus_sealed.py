"""A sealed batch of functions whose growth is known: (kind, name, class, generator, source of `f`).

They were written and labelled by somebody who had not seen the estimator, and are meant to be scored once. The comment
above each says why its class is the true one; all were checked by counts of bytecode or of instructions at doubling
sizes, natively. GENERATORS are those that no earlier corpus has.
"""

GENERATORS = {
    "prime near": "def generate(rng, n):\n    p = max(n, 29) | 1\n    while not all(pow(b, p - 1, p) == 1 for b in (2, 3, 5, 7, 11, 13, 17, 19, 23)):\n        p += 2\n    return (p,)",
    "bits": "def generate(rng, n): return ([rng.randrange(2) for _ in range(n)],)",
    "rotated": "def generate(rng, n):\n    a = sorted(rng.sample(range(10 * n), n))\n    k = rng.randrange(n)\n    return (a[k:] + a[:k],)",
    "sorted and last of block": "def generate(rng, n):\n    a = sorted(rng.sample(range(10 * n), n))\n    r = int(n**0.5)\n    return (a, a[n // r * r - 1])",
    "octal_digits": "def generate(rng, n): return ([rng.randrange(8) for _ in range(n)],)",
    "narrow_buildings": "def generate(rng, n):\n    lefts = [rng.randrange(4 * n) for _ in range(n)]\n    return ([(x, x + rng.randrange(1, 4), rng.randrange(1, 100)) for x in lefts],)",
    "bursts": "def generate(rng, n): return ([rng.randrange(1, 100) for _ in range(n)],)",
    "length and changes": "def generate(rng, n): return (n, [(*sorted((rng.randrange(n), rng.randrange(n))), rng.randrange(100)) for _ in range(n)])",
    "root_blocks_reversed": "def generate(rng, n):\n    r = int(n**0.5)\n    return ([x for i in range(0, n, r) for x in range(min(i + r, n) - 1, i - 1, -1)],)",
    "progressions": "def generate(rng, n): return ([rng.randrange(1000) for _ in range(n)], [(rng.randrange(n), rng.randrange(1, n + 1)) for _ in range(n)])",
    "arcs_against_order": "def generate(rng, n): return (n, [(i, i + 1, rng.randrange(1, 10)) for i in range(n - 2, -1, -1)])",
    "same_taste": "def generate(rng, n):\n    taste = rng.sample(range(n), n)\n    return ([list(taste) for _ in range(n)], [rng.sample(range(n), n) for _ in range(n)])",
    "parabola": "def generate(rng, n):\n    p = [(x, x * x) for x in range(n)]\n    rng.shuffle(p)\n    return (p,)",
    "sparse_matrix": "def generate(rng, n): return ([[int(rng.random() < 2 / n) for _ in range(n)] for _ in range(n)],)",
    "sorted_rows": "def generate(rng, n): return ([sorted(rng.randrange(10**6) for _ in range(n)) for _ in range(n)],)",
    "three_texts": "def generate(rng, n): return tuple(''.join(rng.choices('abcd', k=n)) for _ in range(3))",
    "priced": "def generate(rng, n): return (sorted((rng.randrange(10**6), ''.join(rng.choices('abcdefgh', k=4))) for _ in range(n)),)",
    "ascending": "def generate(rng, n): return (sorted(rng.sample(range(10 * n), n)),)",
    "lines_of_settings": "def generate(rng, n): return ('\\n'.join('key%d = %d' % (rng.randrange(1000), rng.randrange(1000)) for _ in range(n)),)",
    "text_of_numbers": "def generate(rng, n): return (' '.join(rng.choice(('apples', 'pears', '%d' % rng.randrange(1000))) for _ in range(n)),)",
    "lists_of_ten": "def generate(rng, n): return ([sorted(rng.randrange(10**6) for _ in range(10)) for _ in range(n // 10 + 1)],)",
    "jobs": "def generate(rng, n): return ([(rng.randrange(1, n + 1), rng.randrange(10**6)) for _ in range(n)],)",
    "long_words": "def generate(rng, n): return ([''.join(rng.choices('abcdefghijklmnop', k=8)) for _ in range(n)],)",
    "forward_edges": "def generate(rng, n, m):\n    pairs = ((rng.randrange(n), rng.randrange(n)) for _ in range(m))\n    return (n, [(min(u, v), max(u, v) + 1) for u, v in pairs])",
    "sorted sorted": "def generate(rng, n, m): return (sorted(rng.randrange(10**6) for _ in range(n)), sorted(rng.randrange(10**6) for _ in range(m)))",
    "chain and signals": "def generate(rng, n, m): return ([[rng.random() for _ in range(n)] for _ in range(n)], [rng.randrange(n) for _ in range(m)])",
    "steps and bodies": "def generate(rng, n, m): return (n, [rng.random() for _ in range(m)])",
}

SEALED = [
    # A fixed number of divisions of one small number.
    (
        "python",
        "date_of_day",
        "1",
        "n",
        "def f(n):\n    z = n + 719468\n    era = z // 146097\n    day = z - era * 146097\n    year = (day - day // 1460 + day // 36524 - day // 146096) // 365\n    day -= 365 * year + year // 4 - year // 100\n    month = (5 * day + 2) // 153\n    d = day - (153 * month + 2) // 5 + 1\n    month = month + 3 if month < 10 else month - 9\n    return year + era * 400 + (1 if month <= 2 else 0), month, d",
    ),
    # At most eight probes for each of twelve keys, whatever the length of the filter.
    (
        "python",
        "bloom_filter_probes",
        "1",
        "bits",
        "def f(bits):\n    n = len(bits)\n    present = 0\n    for key in range(12):\n        x = key * 2654435761 + 97\n        there = True\n        for _ in range(8):\n            x = (x * 1103515245 + 12345) & 0x7FFFFFFF\n            if not bits[(x >> 5) % n]:\n                there = False\n                break\n        present += there\n    return present",
    ),
    # Nine cells of the corner are compared in 36 pairs, the rest of the square is never read.
    (
        "python",
        "box_of_sudoku",
        "1",
        "matrix",
        "def f(g):\n    n = len(g)\n    cells = []\n    for i in range(3):\n        for j in range(3):\n            cells.append(g[i % n][j % n])\n    clashes = 0\n    for i in range(9):\n        for j in range(i):\n            if cells[i] == cells[j]:\n                clashes += 1\n    return clashes",
    ),
    # D grows by half in every round, so it passes 2n after log_1.5(2n) rounds.
    (
        "python",
        "survivor_of_thirds",
        "log n",
        "n",
        "def f(n):\n    d = 1\n    while d <= 2 * n:\n        d = (3 * d + 1) // 2\n    return 3 * n + 1 - d",
    ),
    # The interval halves in each round.
    (
        "python",
        "rotated_minimum",
        "log n",
        "rotated",
        "def f(a):\n    lo, hi = 0, len(a) - 1\n    while lo < hi:\n        mid = (lo + hi) // 2\n        if a[mid] > a[hi]:\n            lo = mid + 1\n        else:\n            hi = mid\n    return a[lo]",
    ),
    # A bisection of the first list for the place of its cut; the second's follows from it.
    (
        "python",
        "median_of_two_sorted",
        "log n",
        "two_sorted",
        "def f(a, b):\n    if len(a) > len(b):\n        a, b = b, a\n    half = (len(a) + len(b) + 1) // 2\n    lo, hi = 0, len(a)\n    while lo < hi:\n        i = (lo + hi) // 2\n        j = half - i\n        if a[i] < b[j - 1]:\n            lo = i + 1\n        else:\n            hi = i\n    i, j = lo, half - lo\n    x = a[i - 1] if i else -1\n    y = b[j - 1] if j else -1\n    return x if x > y else y",
    ),
    # Two products of three by three matrices at most for each bit of n; entries stay below the modulus.
    (
        "python",
        "tribonacci_by_matrices",
        "log n",
        "n",
        "def f(n):\n    p = 1000000007\n\n    def times(x, y):\n        return [[sum(x[i][k] * y[k][j] for k in range(3)) % p for j in range(3)] for i in range(3)]\n\n    result = [[1, 0, 0], [0, 1, 0], [0, 0, 1]]\n    base = [[1, 1, 1], [1, 0, 0], [0, 1, 0]]\n    while n:\n        if n & 1:\n            result = times(result, base)\n        base = times(base, base)\n        n >>= 1\n    return result[2][0]",
    ),
    # The end of the last full block is sought: sqrt(n) jumps over blocks, then sqrt(n) steps within the last one.
    (
        "python",
        "jump_search",
        "sqrt n",
        "sorted and last of block",
        "def f(a, x):\n    n = len(a)\n    step = int(n**0.5)\n    block = 0\n    while block + step < n and a[block + step] <= x:\n        block += step\n    i = block\n    while i < n and a[i] < x:\n        i += 1\n    return i if i < n and a[i] == x else -1",
    ),
    # The list is a square of side sqrt(n), of which two diagonals are read.
    (
        "python",
        "diagonals_of_flat_square",
        "sqrt n",
        "ints",
        "def f(a):\n    side = int(len(a) ** 0.5)\n    down = up = 0\n    for i in range(side):\n        down += a[i * side + i]\n        up += a[i * side + side - 1 - i]\n    return abs(down - up)",
    ),
    # Baby steps and giant steps: sqrt(p) entries of a table and sqrt(p) look-ups, all of them made.
    (
        "python",
        "discrete_logarithm",
        "sqrt n",
        "prime near",
        "def f(p):\n    m = int(p**0.5) + 1\n    table = {}\n    x = 1\n    for j in range(m):\n        if x not in table:\n            table[x] = j\n        x = x * 2 % p\n    giant = pow(2, (p - 1) - m % (p - 1), p)\n    y, best = 11 % p, -1\n    for i in range(m):\n        if y in table and best < 0:\n            best = i * m + table[y]\n        y = y * giant % p\n    return best",
    ),
    # N uniform numbers in n buckets: 1/2 expected pair for each bucket to be put in order (looks like n log n).
    (
        "python",
        "bucket_sort_of_fractions",
        "n",
        "floats",
        "def f(a):\n    n = len(a)\n    buckets = [[] for _ in range(n)]\n    for x in a:\n        buckets[int(x * n)].append(x)\n    out = []\n    for bucket in buckets:\n        for i in range(1, len(bucket)):\n            x = bucket[i]\n            j = i - 1\n            while j >= 0 and bucket[j] > x:\n                bucket[j + 1] = bucket[j]\n                j -= 1\n            bucket[j + 1] = x\n        for x in bucket:\n            out.append(x)\n    return out",
    ),
    # Each swap puts one number where it belongs for good, so at most n swaps (looks like n log n or n^2).
    (
        "python",
        "first_missing_number",
        "n",
        "shuffled",
        "def f(a):\n    n = len(a)\n    for i in range(n):\n        while 0 < a[i] <= n and a[a[i] - 1] != a[i]:\n            j = a[i] - 1\n            a[i], a[j] = a[j], a[i]\n    for i in range(n):\n        if a[i] != i + 1:\n            return i + 1\n    return n + 1",
    ),
    # T(n) = 2 T(n/2) + log n, which sums to a constant times n (looks like n log n).
    (
        "python",
        "middle_values_of_parts",
        "n",
        "ascending",
        "def f(a):\n    total = 0\n    todo = [(0, len(a))]\n    while todo:\n        lo, hi = todo.pop()\n        if hi - lo < 3:\n            continue\n        middle = (a[lo] + a[hi - 1]) // 2\n        x, y = lo, hi\n        while x < y:\n            mid = (x + y) // 2\n            if a[mid] < middle:\n                x = mid + 1\n            else:\n                y = mid\n        total += x - lo\n        half = (lo + hi) // 2\n        todo.append((lo, half))\n        todo.append((half, hi))\n    return total",
    ),
    # Duval: what is read again after a factor is found is shorter than the factors that were taken.
    (
        "python",
        "lyndon_factors",
        "n",
        "letters_ab",
        "def f(s):\n    n = len(s)\n    i = factors = 0\n    while i < n:\n        j, k = i + 1, i\n        while j < n and s[k] <= s[j]:\n            k = i if s[k] < s[j] else k + 1\n            j += 1\n        while i <= k:\n            i += j - k\n            factors += 1\n    return factors",
    ),
    # Each item is pushed twice and popped twice, although single turns move many (looks like n log n).
    (
        "python",
        "queue_of_two_stacks",
        "n",
        "ints",
        "def f(a):\n    inbox, outbox = [], []\n    least = 10**9\n    out = []\n    for i, x in enumerate(a):\n        inbox.append(x)\n        if i % 3 == 2:\n            if not outbox:\n                while inbox:\n                    outbox.append(inbox.pop())\n            x = outbox.pop()\n            if x < least:\n                least = x\n            out.append(least)\n    while inbox or outbox:\n        if not outbox:\n            while inbox:\n                outbox.append(inbox.pop())\n        out.append(outbox.pop())\n    return out",
    ),
    # The table doubles at half load: rehashes sum to less than 2n moves, probes stay short (looks like n log n).
    (
        "python",
        "hash_table_by_hand",
        "n",
        "distinct",
        "def f(a):\n    slots = [None] * 8\n    used = 0\n    for x in a:\n        if 2 * used >= len(slots):\n            old = slots\n            slots = [None] * (2 * len(old))\n            for y in old:\n                if y is not None:\n                    i = (y * 2654435761 >> 7) % len(slots)\n                    while slots[i] is not None:\n                        i = (i + 1) % len(slots)\n                    slots[i] = y\n        i = (x * 2654435761 >> 7) % len(slots)\n        while slots[i] is not None and slots[i] != x:\n            i = (i + 1) % len(slots)\n        if slots[i] is None:\n            slots[i] = x\n            used += 1\n    return used",
    ),
    # Each bar is pushed once and popped once.
    (
        "python",
        "largest_rectangle",
        "n",
        "small",
        "def f(a):\n    stack = []\n    best = 0\n    for i in range(len(a) + 1):\n        height = a[i] if i < len(a) else -1\n        while stack and a[stack[-1]] >= height:\n            top = a[stack.pop()]\n            left = stack[-1] if stack else -1\n            area = top * (i - left - 1)\n            if area > best:\n                best = area\n        stack.append(i)\n    return best",
    ),
    # A bisection of numbers up to 10^6: twenty passes of n, whatever n (a large constant; looks like n log n).
    (
        "python",
        "slowest_speed",
        "n",
        "ints",
        "def f(piles):\n    hours = 3 * len(piles)\n    lo, hi = 1, 10**6\n    while lo < hi:\n        speed = (lo + hi) // 2\n        needed = 0\n        for pile in piles:\n            needed += (pile + speed - 1) // speed\n        if needed <= hours:\n            hi = speed\n        else:\n            lo = speed + 1\n    return lo",
    ),
    # Eight values only: each pass takes one away, so at most eight passes over any item (looks like n log n).
    (
        "python",
        "three_way_sort_of_digits",
        "n",
        "octal_digits",
        "def f(a):\n    todo = [(0, len(a) - 1)]\n    while todo:\n        lo, hi = todo.pop()\n        if lo >= hi:\n            continue\n        pivot = a[(lo + hi) // 2]\n        low, i, high = lo, lo, hi\n        while i <= high:\n            if a[i] < pivot:\n                a[low], a[i] = a[i], a[low]\n                low += 1\n                i += 1\n            elif a[i] > pivot:\n                a[high], a[i] = a[i], a[high]\n                high -= 1\n            else:\n                i += 1\n        todo.append((lo, low - 1))\n        todo.append((high + 1, hi))\n    return a",
    ),
    # One visit of each vertex from the last to the first; its parent has a smaller number.
    (
        "python",
        "tree_diameter",
        "n",
        "parents",
        "def f(parent):\n    n = len(parent)\n    height = [0] * n\n    best = 0\n    for v in range(n - 1, 0, -1):\n        p = parent[v]\n        through = height[p] + height[v] + 1\n        if through > best:\n            best = through\n        if height[v] + 1 > height[p]:\n            height[p] = height[v] + 1\n    return best",
    ),
    # T(n) = 2 T(n/2) + n: narrow buildings on a long street leave about n corners to merge in every round.
    (
        "python",
        "skyline",
        "n log n",
        "narrow_buildings",
        "def f(buildings):\n    def go(lo, hi):\n        if hi - lo == 1:\n            left, right, height = buildings[lo]\n            return [(left, height), (right, 0)]\n        mid = (lo + hi) // 2\n        a, b = go(lo, mid), go(mid, hi)\n        i = j = x = y = 0\n        out = []\n        while i < len(a) or j < len(b):\n            if j == len(b) or (i < len(a) and a[i][0] < b[j][0]):\n                at, x = a[i]\n                i += 1\n            elif i == len(a) or b[j][0] < a[i][0]:\n                at, y = b[j]\n                j += 1\n            else:\n                at, x = a[i]\n                y = b[j][1]\n                i += 1\n                j += 1\n            top = x if x > y else y\n            if not out or out[-1][1] != top:\n                out.append((at, top))\n        return out\n\n    return len(go(0, len(buildings)))",
    ),
    # Heights are geometric, so a search takes two steps on each of log2(n) levels on average.
    (
        "python",
        "skip_list",
        "n log n",
        "shuffled",
        "def f(a):\n    levels = len(a).bit_length()\n    head = [None] * levels\n    state, c = 12345, 0\n    start = (-1, head)\n    for x in a:\n        state = (state * 1103515245 + 12345) & 0x7FFFFFFF\n        coins, height = state >> 8, 1\n        while coins & 1 and height < levels:\n            height += 1\n            coins >>= 1\n        node = (x, [None] * height)\n        at = start\n        for level in range(levels - 1, -1, -1):\n            following = at[1][level]\n            while following is not None and following[0] < x:\n                at = following\n                following = at[1][level]\n                c += 1\n            if level < height:\n                node[1][level] = following\n                at[1][level] = node\n    return c",
    ),
    # Fibonacci numbers up to n are log_phi(n) many, and each number looks at all of them.
    (
        "python",
        "zeckendorf_of_all",
        "n log n",
        "n",
        "def f(n):\n    fibonacci = [1, 2]\n    while fibonacci[-1] <= n:\n        fibonacci.append(fibonacci[-1] + fibonacci[-2])\n    fibonacci.reverse()\n    terms = 0\n    for i in range(n):\n        for x in fibonacci:\n            if x <= i:\n                i -= x\n                terms += 1\n    return terms",
    ),
    # Sum of n / i over i up to sqrt(n) is n ln(n) / 2 (a small logarithm; looks like n).
    (
        "python",
        "divisors_of_all",
        "n log n",
        "n",
        "def f(n):\n    divisors = [0] * (n + 1)\n    i = 1\n    while i * i <= n:\n        divisors[i * i] += 1\n        for j in range(i * i + i, n + 1, i):\n            divisors[j] += 2\n        i += 1\n    best = 1\n    for k in range(1, n + 1):\n        if divisors[k] > divisors[best]:\n            best = k\n    return best",
    ),
    # Each of n removals goes down all log2(n) levels of a Fenwick tree and as many or fewer up.
    (
        "python",
        "circle_by_tree",
        "n log n",
        "n",
        "def f(n):\n    tree = [i & -i for i in range(n + 1)]\n    top = 1 << (n.bit_length() - 1)\n    at, t = 0, 0\n    for left in range(n, 0, -1):\n        at = (at + 6) % left\n        k, place, step = at + 1, 0, top\n        while step:\n            if place + step <= n and tree[place + step] < k:\n                place += step\n                k -= tree[place]\n            step >>= 1\n        i = place + 1\n        t ^= i\n        while i <= n:\n            tree[i] -= 1\n            i += i & -i\n    return t",
    ),
    # N recursive changes of a segment tree, each of which meets two nodes a level on about log2(n) levels.
    (
        "python",
        "lazy_range_changes",
        "n log n",
        "length and changes",
        "def f(n, changes):\n    total = [0] * (4 * n)\n    lazy = [0] * (4 * n)\n\n    def change(node, lo, hi, left, right, x):\n        if left <= lo and hi <= right:\n            total[node] += x * (hi - lo + 1)\n            lazy[node] += x\n            return\n        mid = (lo + hi) // 2\n        if lazy[node]:\n            for child, size in ((2 * node, mid - lo + 1), (2 * node + 1, hi - mid)):\n                total[child] += lazy[node] * size\n                lazy[child] += lazy[node]\n            lazy[node] = 0\n        if left <= mid:\n            change(2 * node, lo, mid, left, right, x)\n        if right > mid:\n            change(2 * node + 1, mid + 1, hi, left, right, x)\n        total[node] = total[2 * node] + total[2 * node + 1]\n\n    for left, right, x in changes:\n        change(1, 0, n - 1, left, right, x)\n    return total[1]",
    ),
    # A bisection of sums up to 50n: log2(n) + 6 passes of n (the six are a large linear part; looks like n).
    (
        "python",
        "fair_shares",
        "n log n",
        "bursts",
        "def f(a):\n    lo, hi = max(a), sum(a)\n    while lo < hi:\n        limit = (lo + hi) // 2\n        parts, here = 1, 0\n        for x in a:\n            here += x\n            if here > limit:\n                parts += 1\n                here = x\n        if parts <= 5:\n            hi = limit\n        else:\n            lo = limit + 1\n    return lo",
    ),
    # N pushes of a constant and n pops of log n each, amortised; no comparison sort does with less.
    (
        "python",
        "pairing_heap_sort",
        "n log n",
        "distinct",
        "def f(a):\n    heap = None\n    for x in a:\n        node = [x, []]\n        if heap is None:\n            heap = node\n        elif node[0] < heap[0]:\n            node[1].append(heap)\n            heap = node\n        else:\n            heap[1].append(node)\n    out = []\n    while heap is not None:\n        out.append(heap[0])\n        children = heap[1]\n        paired = []\n        for i in range(0, len(children) - 1, 2):\n            x, y = children[i], children[i + 1]\n            if y[0] < x[0]:\n                x, y = y, x\n            x[1].append(y)\n            paired.append(x)\n        if len(children) % 2:\n            paired.append(children[-1])\n        heap = paired.pop() if paired else None\n        while paired:\n            node = paired.pop()\n            if node[0] < heap[0]:\n                heap, node = node, heap\n            heap[1].append(node)\n    return out",
    ),
    # Number i has log5(i) + log7(i) digits, one round each, beside constant work (a weak logarithm; looks like n).
    (
        "python",
        "halton_points",
        "n log n",
        "n",
        "def f(n):\n    inside = 0\n    for i in range(1, n + 1):\n        point = []\n        for base in (5, 7):\n            k, scale, x = i, 1.0, 0.0\n            while k:\n                scale /= base\n                x += scale * (k % base)\n                k //= base\n            point.append(x)\n        dx, dy = point[0] - 0.5, point[1] - 0.5\n        if dx * dx + dy * dy <= 0.25:\n            inside += 1\n    return 4 * inside / n",
    ),
    # Two nodes of a heap of n climb until they meet, which is near the root: about 2 log2(n) steps (looks like n).
    (
        "python",
        "meeting_ancestors",
        "n log n",
        "n",
        "def f(n):\n    state, total = 1, 0\n    for _ in range(n):\n        state = (state * 1103515245 + 12345) & 0x7FFFFFFF\n        u = (state >> 5) % n + 1\n        state = (state * 1103515245 + 12345) & 0x7FFFFFFF\n        v = (state >> 5) % n + 1\n        while u != v:\n            if u > v:\n                u //= 2\n            else:\n                v //= 2\n        total += u\n    return total",
    ),
    # A bisection of sqrt(2n) triangular numbers for each i: log2(n) / 2 steps (a small logarithm; looks like n).
    (
        "python",
        "layers_of_triangle",
        "n log n",
        "n",
        "def f(n):\n    sums = [0]\n    while sums[-1] < n:\n        sums.append(sums[-1] + len(sums))\n    t = 0\n    for i in range(n):\n        lo, hi = 0, len(sums)\n        while lo < hi:\n            mid = (lo + hi) // 2\n            if sums[mid] <= i:\n                lo = mid + 1\n            else:\n                hi = mid\n        row = lo - 1\n        column = i - sums[row]\n        if (row + column) % 3 == 0:\n            t += row * column\n        else:\n            t ^= row + column\n    return t",
    ),
    # The list is a square of side s = sqrt(n) of distances: s^3 = n^1.5 sums by Floyd and Warshall.
    (
        "python",
        "hops_in_flat_square",
        "n^1.5",
        "ints",
        "def f(a):\n    side = int(len(a) ** 0.5)\n    d = [a[i * side : (i + 1) * side] for i in range(side)]\n    for k in range(side):\n        for i in range(side):\n            for j in range(side):\n                if d[i][k] + d[k][j] < d[i][j]:\n                    d[i][j] = d[i][k] + d[k][j]\n    return d[0][side - 1]",
    ),
    # Sqrt(n) blocks in order, each reversed: every item moves over half of its block, sqrt(n) / 2 on average.
    (
        "python",
        "insertion_in_blocks",
        "n^1.5",
        "root_blocks_reversed",
        "def f(a):\n    for i in range(1, len(a)):\n        x = a[i]\n        j = i - 1\n        while j >= 0 and a[j] > x:\n            a[j + 1] = a[j]\n            j -= 1\n        a[j + 1] = x\n    return a",
    ),
    # Tables of n sums for each step up to sqrt(n); longer steps take at most sqrt(n) rounds for each query.
    (
        "python",
        "sums_of_progressions",
        "n^1.5",
        "progressions",
        "def f(a, queries):\n    n = len(a)\n    root = int(n**0.5)\n    tables = []\n    for step in range(1, root + 1):\n        table = list(a)\n        for i in range(n - step - 1, -1, -1):\n            table[i] += table[i + step]\n        tables.append(table)\n    total = 0\n    for start, step in queries:\n        if step <= root:\n            total ^= tables[step - 1][start]\n        else:\n            i = start\n            while i < n:\n                total ^= a[i]\n                i += step\n    return total",
    ),
    # 64 chains, whatever n: an insertion walks n / 128 entries on average (a small constant; looks like n).
    (
        "python",
        "chains_never_resized",
        "n^2",
        "distinct",
        "def f(a):\n    chains = [[] for _ in range(64)]\n    for x in a:\n        chain = chains[(x * 2654435761 >> 9) % 64]\n        for entry in chain:\n            if entry[0] == x:\n                entry[1] += 1\n                break\n        else:\n            chain.append([x, 1])\n    longest = 0\n    for chain in chains:\n        if len(chain) > longest:\n            longest = len(chain)\n    return longest",
    ),
    # One cell for each of n(n - 1) / 2 parts of the text.
    (
        "python",
        "longest_palindromic_subsequence",
        "n^2",
        "text",
        "def f(s):\n    n = len(s)\n    after = [0] * n\n    for i in range(n - 1, -1, -1):\n        row = [0] * n\n        row[i] = 1\n        for j in range(i + 1, n):\n            if s[i] == s[j]:\n                row[j] = after[j - 1] + 2\n            elif after[j] > row[j - 1]:\n                row[j] = after[j]\n            else:\n                row[j] = row[j - 1]\n        after = row\n    return after[n - 1]",
    ),
    # Every cell of the square is visited once.
    (
        "python",
        "largest_square",
        "n^2",
        "matrix",
        "def f(g):\n    before = [0] * (len(g) + 1)\n    best = 0\n    for row in g:\n        sides = [0]\n        for j, x in enumerate(row):\n            if x < 2:\n                sides.append(0)\n                continue\n            side = before[j]\n            if before[j + 1] < side:\n                side = before[j + 1]\n            if sides[j] < side:\n                side = sides[j]\n            sides.append(side + 1)\n            if side + 1 > best:\n                best = side + 1\n        before = sides\n    return best * best",
    ),
    # Bellman and Ford on a path whose arcs come from its end: each of n rounds settles one vertex only.
    (
        "python",
        "relaxed_in_wrong_order",
        "n^2",
        "arcs_against_order",
        "def f(n, arcs):\n    far = 10**12\n    distance = [far] * n\n    distance[0] = 0\n    changed = True\n    rounds = 0\n    while changed:\n        changed = False\n        rounds += 1\n        for u, v, w in arcs:\n            if distance[u] != far and distance[u] + w < distance[v]:\n                distance[v] = distance[u] + w\n                changed = True\n    return rounds, distance[-1]",
    ),
    # All prefer the same: whoever is k-th is reached by n - k + 1 of them, n(n + 1) / 2 proposals in all.
    (
        "python",
        "stable_pairs",
        "n^2",
        "same_taste",
        "def f(taste, other):\n    n = len(taste)\n    rank = []\n    for row in other:\n        place = [0] * n\n        for i, x in enumerate(row):\n            place[x] = i\n        rank.append(place)\n    following = [0] * n\n    partner = [-1] * n\n    free = list(range(n))\n    while free:\n        x = free.pop()\n        y = taste[x][following[x]]\n        following[x] += 1\n        if partner[y] < 0:\n            partner[y] = x\n        elif rank[y][x] < rank[y][partner[y]]:\n            free.append(partner[y])\n            partner[y] = x\n        else:\n            free.append(x)\n    return partner",
    ),
    # For each size one search for the greatest and two flips of half of what is left, on average.
    (
        "python",
        "pancakes",
        "n^2",
        "shuffled",
        "def f(a):\n    flips = 0\n    for size in range(len(a), 1, -1):\n        k = 0\n        for i in range(1, size):\n            if a[i] > a[k]:\n                k = i\n        if k == size - 1:\n            continue\n        for end in (k, size - 1):\n            i, j = 0, end\n            while i < j:\n                a[i], a[j] = a[j], a[i]\n                i += 1\n                j -= 1\n            flips += 1\n    return flips",
    ),
    # Gift wrapping where all n points are corners of the hull: n scans of n points.
    (
        "python",
        "wrapped_parabola",
        "n^2",
        "parabola",
        "def f(p):\n    n = len(p)\n    start = 0\n    for i in range(1, n):\n        if p[i] < p[start]:\n            start = i\n    hull = []\n    at = start\n    while True:\n        hull.append(at)\n        best = 0 if at else n - 1\n        x, y = p[at]\n        for i in range(n):\n            u, v = p[best]\n            s, t = p[i]\n            turn = (u - x) * (t - y) - (v - y) * (s - x)\n            if turn < 0:\n                best = i\n        at = best\n        if at == start or len(hull) > n:\n            return len(hull)",
    ),
    # The i-th number is a sum of i products below the modulus squared.
    (
        "python",
        "catalan_by_sums",
        "n^2",
        "n",
        "def f(n):\n    catalan = [1]\n    for i in range(1, n + 1):\n        t = 0\n        for j in range(i):\n            t += catalan[j] * catalan[i - 1 - j]\n        catalan.append(t % 998244353)\n    return catalan[n]",
    ),
    # Each vertex is visited once and reads its whole row, although the graph has few edges (looks like n).
    (
        "python",
        "provinces",
        "n^2",
        "sparse_matrix",
        "def f(g):\n    n = len(g)\n    seen = [False] * n\n    count = 0\n    for s in range(n):\n        if seen[s]:\n            continue\n        seen[s] = True\n        count += 1\n        todo = [s]\n        while todo:\n            u = todo.pop()\n            row = g[u]\n            for v in range(n):\n                if (row[v] or g[v][u]) and not seen[v]:\n                    seen[v] = True\n                    todo.append(v)\n    return count",
    ),
    # N^2 / 2 pairs, each with a bisection of what follows it: log2(n) - O(1) steps on average.
    (
        "python",
        "third_by_search",
        "n^2 log n",
        "ascending",
        "def f(a):\n    n = len(a)\n    found = 0\n    for i in range(n):\n        for j in range(i + 1, n):\n            x = 15 * n - a[i] - a[j]\n            lo, hi = j + 1, n\n            while lo < hi:\n                mid = (lo + hi) // 2\n                if a[mid] < x:\n                    lo = mid + 1\n                else:\n                    hi = mid\n            if lo < n and a[lo] == x:\n                found += 1\n    return found",
    ),
    # Log2(n) rounds, each of which merges all n^2 numbers once.
    (
        "python",
        "rows_merged_in_pairs",
        "n^2 log n",
        "sorted_rows",
        "def f(rows):\n    while len(rows) > 1:\n        merged = []\n        for k in range(0, len(rows) - 1, 2):\n            a, b = rows[k], rows[k + 1]\n            i = j = 0\n            out = []\n            while i < len(a) and j < len(b):\n                if a[i] <= b[j]:\n                    out.append(a[i])\n                    i += 1\n                else:\n                    out.append(b[j])\n                    j += 1\n            while i < len(a):\n                out.append(a[i])\n                i += 1\n            while j < len(b):\n                out.append(b[j])\n                j += 1\n            merged.append(out)\n        if len(rows) % 2:\n            merged.append(rows[-1])\n        rows = merged\n    return rows[0][len(rows[0]) // 2]",
    ),
    # One cell for each triple of places in three texts.
    (
        "python",
        "common_to_three",
        "n^3",
        "three_texts",
        "def f(a, b, c):\n    n = len(a)\n    before = [[0] * (n + 1) for _ in range(n + 1)]\n    for x in a:\n        table = [[0] * (n + 1)]\n        for j in range(n):\n            row = [0]\n            for k in range(n):\n                if x == b[j] == c[k]:\n                    row.append(before[j][k] + 1)\n                else:\n                    best = before[j + 1][k + 1]\n                    if table[j][k + 1] > best:\n                        best = table[j][k + 1]\n                    if row[k] > best:\n                        best = row[k]\n                    row.append(best)\n            table.append(row)\n        before = table\n    return before[n][n]",
    ),
    # Sum of (n - k)^2 over all sizes k is n^3 / 3 squares, each by four look-ups.
    (
        "python",
        "heaviest_square",
        "n^3",
        "matrix",
        "def f(g):\n    n = len(g)\n    sums = [[0] * (n + 1)]\n    for i in range(n):\n        row, t = [0], 0\n        for j in range(n):\n            t += g[i][j]\n            row.append(sums[i][j + 1] + t)\n        sums.append(row)\n    best = 0\n    for k in range(1, n + 1):\n        for i in range(n - k + 1):\n            top, bottom = sums[i], sums[i + k]\n            for j in range(n - k + 1):\n                t = bottom[j + k] - bottom[j] - top[j + k] + top[j] - 4 * k * k\n                if t > best:\n                    best = t\n    return best",
    ),
    # 2^n - 1 moves, one for each round, each found from three tops.
    (
        "python",
        "tower_moved_on_pegs",
        "2^n",
        "n",
        "def f(n):\n    pegs = [list(range(n, 0, -1)), [], []]\n    order = (0, 2, 1) if n % 2 else (0, 1, 2)\n    small, moves = 0, 0\n    while True:\n        here = order[small]\n        small = (small + 1) % 3\n        there = order[small]\n        pegs[there].append(pegs[here].pop())\n        moves += 1\n        x, y = (peg for peg in range(3) if peg != there)\n        if not pegs[x] and not pegs[y]:\n            return moves\n        if not pegs[x] or (pegs[y] and pegs[y][-1] < pegs[x][-1]):\n            x, y = y, x\n        pegs[y].append(pegs[x].pop())\n        moves += 1",
    ),
    # One player changes sides in each of 2^n rounds, found after two steps on average.
    (
        "python",
        "teams_by_gray_code",
        "2^n",
        "small",
        "def f(a):\n    side = [1] * len(a)\n    lead = sum(a)\n    best = lead\n    for k in range(1, 1 << len(a)):\n        i = 0\n        while not k & 1:\n            k >>= 1\n            i += 1\n        lead -= 2 * side[i] * a[i]\n        side[i] = -side[i]\n        if -best < lead < best:\n            best = lead if lead >= 0 else -lead\n    return best",
    ),
    # All n! orders without pruning; calls with k towns left are n! / k! many, so e n! calls in all.
    (
        "python",
        "shortest_walk",
        "n!",
        "matrix",
        "def f(g):\n    def go(last, left, length):\n        if not left:\n            return length\n        best = 10**9\n        for i in range(len(left)):\n            town = left[i]\n            step = g[last][town] if last >= 0 else 0\n            d = go(town, left[:i] + left[i + 1 :], length + step)\n            if d < best:\n                best = d\n        return best\n\n    return go(-1, list(range(len(g))), 0)",
    ),
    # One date made and taken apart, within a calendar of fixed length.
    (
        "builtin",
        "date_of_ordinal",
        "1",
        "n",
        "from datetime import date\n\ndef f(n):\n    day = date.fromordinal(n % 3000000 + 1)\n    return day.isocalendar(), day.isoformat(), day.replace(day=1).weekday()",
    ),
    # First, last and one of the middle, by iterators and a look-up; nothing is walked along.
    (
        "builtin",
        "ends_of_dict",
        "1",
        "dict",
        "from itertools import islice\n\ndef f(d):\n    first = list(islice(d.items(), 1))\n    last = next(reversed(d))\n    return first, last, d.get(len(d) // 2), d.setdefault(0, 1), len(d.keys())",
    ),
    # Products and quotients of two or three small numbers.
    (
        "builtin",
        "pyramid_number",
        "1",
        "n",
        "from math import comb, isqrt, perm\n\ndef f(n):\n    return comb(n + 2, 3) - perm(n, 2) + isqrt(n), divmod(n * n, 97)",
    ),
    # A number has log2(n) binary digits, and there is constant work for each.
    (
        "builtin",
        "binary_digits_weighed",
        "log n",
        "n",
        'def f(n):\n    digits = [int(c) for c in f"{n:b}"]\n    return sum(i * d for i, d in enumerate(reversed(digits))), max(zip(digits, range(len(digits))))',
    ),
    # Euclid for forty numbers that are drawn below p: 0.84 ln(p) + O(1) divisions each on average.
    (
        "builtin",
        "inverses_modulo_prime",
        "log n",
        "prime near",
        "import random\n\ndef f(p):\n    rng = random.Random(3)\n    t = 0\n    for _ in range(40):\n        t ^= pow(rng.randrange(1, p), -1, p)\n    return t",
    ),
    # Thirty bisections of n sorted pairs.
    (
        "builtin",
        "cheapest_shelves",
        "log n",
        "priced",
        'from bisect import bisect_left, bisect_right\n\ndef f(p):\n    limits = range(0, 10**6, 66667)\n    return [bisect_right(p, (x + 40000, "z")) - bisect_left(p, (x, "")) for x in limits]',
    ),
    # Ten odd numbers have log2(n) - O(1) doublings below n each, one item is fetched for each.
    (
        "builtin",
        "items_at_powers",
        "log n",
        "ints",
        "def f(a):\n    t = 0\n    for odd in range(1, 20, 2):\n        places = map(odd.__lshift__, range(((len(a) - 1) // odd).bit_length()))\n        t ^= sum(map(a.__getitem__, places))\n    return t",
    ),
    # Sqrt(n) draws with replacement, each of which indexes the list once.
    (
        "builtin",
        "root_sample",
        "sqrt n",
        "ints",
        "import random\nfrom math import isqrt\n\ndef f(a):\n    picks = random.Random(11).choices(a, k=isqrt(len(a)))\n    return sum(picks) / len(picks)",
    ),
    # Islice stops after sqrt(n) entries.
    (
        "builtin",
        "oldest_entries",
        "sqrt n",
        "dict",
        "from itertools import islice\nfrom math import isqrt\n\ndef f(d):\n    return sum(x for _, x in islice(d.items(), isqrt(len(d))))",
    ),
    # Sqrt(n) squares of numbers that fit a machine word.
    (
        "builtin",
        "squares_summed",
        "sqrt n",
        "n",
        "from itertools import repeat\nfrom math import isqrt\n\ndef f(n):\n    return sum(map(pow, range(isqrt(n)), repeat(2)))",
    ),
    # Timsort finds one run of n and a short one of ten, and merges them once (looks like n log n).
    (
        "builtin",
        "sort_after_ten_appended",
        "n",
        "ascending",
        "def f(a):\n    for k in range(10):\n        a.append(a[k * len(a) // 11] + 1)\n    a.sort()\n    return a",
    ),
    # The keys are one descending run, found by n - 1 comparisons and turned round (looks like n log n).
    (
        "builtin",
        "sort_by_negatives",
        "n",
        "ascending",
        "from operator import neg\n\ndef f(a):\n    return sorted(a, key=neg)",
    ),
    # Lines of at most nine letters are written to a buffer that grows by a factor.
    (
        "builtin",
        "written_lines",
        "n",
        "ints",
        'from io import StringIO\n\ndef f(a):\n    out = StringIO()\n    for x in a:\n        out.write(f"{x:7d}\\n")\n    return len(out.getvalue())',
    ),
    # A dict in order of use with at most 32 keys; each turn is a constant (looks like n log n).
    (
        "builtin",
        "lru_hits",
        "n",
        "small",
        "from collections import OrderedDict\n\ndef f(a):\n    cache = OrderedDict()\n    hits = 0\n    for x in a:\n        if x in cache:\n            hits += 1\n            cache.move_to_end(x)\n        else:\n            cache[x] = True\n            if len(cache) > 32:\n                cache.popitem(last=False)\n    return hits",
    ),
    # A base that is a power of two: bytes are packed once, and a remainder by one digit reads them once.
    (
        "builtin",
        "number_of_bytes",
        "n",
        "small",
        'def f(a):\n    x = int.from_bytes(bytes(a), "big")\n    return x % 1000003, x.bit_length()',
    ),
    # One pass of a pattern without backtracking, n / 3 calls for numbers of at most three digits.
    (
        "builtin",
        "numbers_doubled_in_text",
        "n",
        "text_of_numbers",
        'import re\n\ndef f(s):\n    return re.sub(r"[0-9]+", lambda found: str(2 * int(found[0])), s)',
    ),
    # Each line is cut a constant number of times; at most a thousand keys.
    (
        "builtin",
        "settings_parsed",
        "n",
        "lines_of_settings",
        'def f(s):\n    settings = {}\n    for line in s.splitlines():\n        key, _, value = line.partition("=")\n        settings[key.strip()] = int(value.strip())\n    return settings',
    ),
    # Numbers of n bits are shifted, added, divided by one digit and counted a few times.
    (
        "builtin",
        "thirds_of_ones",
        "n",
        "n",
        "def f(n):\n    mersenne = (1 << n) - 1\n    return (mersenne // 3).bit_count() + (mersenne + (mersenne >> 3)).bit_count() + mersenne % 1009",
    ),
    # Each new item is the greatest, so it stays at the leaf after one comparison (looks like n log n).
    (
        "builtin",
        "pushes_in_order",
        "n",
        "range",
        "from heapq import heappush\n\ndef f(a):\n    heap = []\n    for x in a:\n        heappush(heap, x)\n    return heap[-1]",
    ),
    # A turn by two and a pop for each who leaves; a turn by two is a constant (looks like n log n).
    (
        "builtin",
        "circle_of_deque",
        "n",
        "range",
        "from collections import deque\n\ndef f(a):\n    circle = deque(a)\n    while len(circle) > 1:\n        circle.rotate(-2)\n        circle.popleft()\n    return circle[0]",
    ),
    # A bisection of nineteen cuts for each item, a constant (looks like n log n).
    (
        "builtin",
        "grades_by_cuts",
        "n",
        "ints",
        "from bisect import bisect_right\nfrom collections import Counter\n\ndef f(a):\n    cuts = list(range(50000, 10**6, 50000))\n    return Counter(bisect_right(cuts, x) for x in a)",
    ),
    # N / 50 sorts of fifty items, a constant each (looks like n log n).
    (
        "builtin",
        "medians_of_fifties",
        "n",
        "ints",
        "def f(a):\n    return [sorted(a[i : i + 50])[len(a[i : i + 50]) // 2] for i in range(0, len(a), 50)]",
    ),
    # A sort of n pairs, then one scan that remembers the best so far (looks like n).
    (
        "builtin",
        "undominated",
        "n log n",
        "two_keys",
        "def f(p):\n    best, front = -1, []\n    for x, y in sorted(p, reverse=True):\n        if y > best:\n            best = y\n            front.append((x, y))\n    return front",
    ),
    # Two or three operations for each item on heaps of up to n / 2; a pop always goes down all levels.
    (
        "builtin",
        "running_median",
        "n log n",
        "distinct",
        "from heapq import heappop, heappush, heappushpop\n\ndef f(a):\n    low, high = [], []\n    t = 0\n    for x in a:\n        if len(low) == len(high):\n            heappush(low, -heappushpop(high, x))\n        else:\n            heappush(high, -heappushpop(low, -x))\n        t ^= -low[0]\n    return t",
    ),
    # N keys of twenty letters, which differ within the first log8(n) or so, are sorted (looks like n).
    (
        "builtin",
        "places_by_twenty_letters",
        "n log n",
        "text",
        "def f(s):\n    return sorted(range(len(s)), key=lambda i: s[i : i + 20])",
    ),
    # A sort of n jobs and up to 2n operations of a heap that holds most of them.
    (
        "builtin",
        "jobs_by_deadline",
        "n log n",
        "jobs",
        "from heapq import heappush, heappushpop\n\ndef f(jobs):\n    chosen = []\n    for deadline, profit in sorted(jobs):\n        if len(chosen) < deadline:\n            heappush(chosen, profit)\n        else:\n            heappushpop(chosen, profit)\n    return sum(chosen)",
    ),
    # N numbers pass through a heap of n / 10 lists, log2(n / 10) comparisons each.
    (
        "builtin",
        "merged_tens",
        "n log n",
        "lists_of_ten",
        "from heapq import merge\n\ndef f(lists):\n    t = 0\n    for i, x in enumerate(merge(*lists)):\n        t ^= x * i\n    return t",
    ),
    # Nearly all of n words are different; they are counted, then sorted by pairs (looks like n).
    (
        "builtin",
        "words_by_frequency",
        "n log n",
        "long_words",
        "from collections import Counter\n\ndef f(a):\n    counts = Counter(a)\n    return sorted(counts, key=lambda w: (-counts[w], w))",
    ),
    # A sort of 2n numbers in no order, then a linear pass with a larger constant (looks like n).
    (
        "builtin",
        "most_at_once",
        "n log n",
        "meetings",
        "def f(meetings):\n    events = []\n    for start, end in meetings:\n        events.append(2 * start + 1)\n        events.append(2 * end)\n    events.sort()\n    here = most = 0\n    for event in events:\n        here += 1 if event & 1 else -1\n        if here > most:\n            most = here\n    return most",
    ),
    # A sort of n texts of at most six digits by a comparison that joins two of them.
    (
        "builtin",
        "largest_concatenation",
        "n log n",
        "ints",
        "from functools import cmp_to_key\n\ndef f(a):\n    def compare(x, y):\n        return (x + y < y + x) - (x + y > y + x)\n\n    return sorted(map(str, a), key=cmp_to_key(compare))",
    ),
    # Two sorts of n pairs by keys that are in no order.
    (
        "builtin",
        "two_stable_sorts",
        "n log n",
        "two_keys",
        "from operator import itemgetter\n\ndef f(p):\n    p.sort(key=itemgetter(1))\n    p.sort(key=itemgetter(0))\n    return p",
    ),
    # N moments are noted in order, and each of n questions bisects all of them (looks like n).
    (
        "builtin",
        "versions_at_times",
        "n log n",
        "ints",
        "from bisect import bisect_right\nfrom itertools import accumulate\n\ndef f(a):\n    times = list(accumulate(x % 10 + 1 for x in a))\n    end = times[-1]\n    t = 0\n    for x in a:\n        i = bisect_right(times, x * end // 10**6)\n        if i:\n            t ^= a[i - 1]\n    return t",
    ),
    # The least of a part splits it at a random place, as in quick sort: 2 n ln(n) items are read (looks like n).
    (
        "builtin",
        "tree_of_minima",
        "n log n",
        "shuffled",
        "def f(a):\n    todo = [(0, len(a), 0)]\n    deepest = 0\n    while todo:\n        lo, hi, depth = todo.pop()\n        if lo == hi:\n            continue\n        if depth > deepest:\n            deepest = depth\n        i = a.index(min(a[lo:hi]), lo, hi)\n        todo.append((lo, i, depth + 1))\n        todo.append((i + 1, hi, depth + 1))\n    return deepest",
    ),
    # The list is a square of side s = sqrt(n), whose product with itself takes s^3 multiplications.
    (
        "builtin",
        "product_of_flat_square",
        "n^1.5",
        "small",
        "from math import isqrt\nfrom operator import mul\n\ndef f(a):\n    s = isqrt(len(a))\n    rows = [a[i * s : (i + 1) * s] for i in range(s)]\n    columns = [a[j : s * s : s] for j in range(s)]\n    return [[sum(map(mul, row, column)) for column in columns] for row in rows]",
    ),
    # Each of sqrt(n) sets looks for all n items.
    (
        "builtin",
        "numbers_shared_by_groups",
        "n^1.5",
        "small",
        "from math import isqrt\n\ndef f(a):\n    r = isqrt(len(a))\n    groups = [set(a[i::r]) for i in range(r)]\n    return [len(group.difference(a)) + sum(map(group.__contains__, a)) for group in groups]",
    ),
    # A dict keeps the places of removed keys, so the i-th search passes i of them (a tiny constant; looks like n).
    (
        "builtin",
        "oldest_key_removed",
        "n^2",
        "dict",
        "def f(d):\n    t = 0\n    while d:\n        key = next(iter(d))\n        t ^= d[key]\n        del d[key]\n    return t",
    ),
    # The i-th number has 0.69 i bits, all of which are added (a tiny constant; looks like n).
    (
        "builtin",
        "fibonacci_exact",
        "n^2",
        "n",
        "def f(n):\n    a, b = 0, 1\n    for _ in range(n):\n        a, b = b, a + b\n    return a % 1000003",
    ),
    # N^2 pairs, counted under 199 keys.
    (
        "builtin",
        "differences_counted",
        "n^2",
        "small",
        "from collections import Counter\nfrom itertools import product\n\ndef f(a):\n    return Counter(x - y for x, y in product(a, repeat=2)).most_common(1)",
    ),
    # A search through all i items before it, for each item.
    (
        "builtin",
        "seen_in_deque",
        "n^2",
        "distinct",
        "from collections import deque\n\ndef f(a):\n    seen = deque()\n    for x in a:\n        if x not in seen:\n            seen.append(x)\n    return len(seen)",
    ),
    # A sort of a part that is in order already is linear, and there are n of them (looks like n^2 log n).
    (
        "builtin",
        "sorted_beginnings",
        "n^2",
        "ascending",
        "def f(a):\n    return sum(sorted(a[:i]) == a[:i] for i in range(len(a)))",
    ),
    # Each of n^2 cells is read by one minimum and one maximum.
    (
        "builtin",
        "saddle_values",
        "n^2",
        "matrix",
        "def f(g):\n    return max(map(min, g)), min(map(max, zip(*g)))",
    ),
    # N(n - 1) / 2 pairs of words of six letters.
    (
        "builtin",
        "closest_words",
        "n^2",
        "words",
        "from itertools import combinations\nfrom operator import ne\n\ndef f(a):\n    return min((sum(map(ne, v, w)) for v, w in combinations(a, 2)), default=6)",
    ),
    # A heap loses one item by a search for it and is built anew, both linear in what is left.
    (
        "builtin",
        "cancelled_timers",
        "n^2",
        "distinct",
        "from heapq import heapify\n\ndef f(a):\n    heap = list(a)\n    heapify(heap)\n    t = 0\n    for x in a:\n        t ^= heap[0]\n        heap.remove(x)\n        heapify(heap)\n    return t",
    ),
    # Adding two counters makes a third from all keys so far.
    (
        "builtin",
        "counters_added",
        "n^2",
        "distinct",
        "from collections import Counter\n\ndef f(a):\n    return len(sum((Counter({x: 1}) for x in a), Counter()))",
    ),
    # Timsort finds n runs of n numbers and merges them in log2(n) rounds (a small constant; looks like n^2).
    (
        "builtin",
        "middle_of_sorted_rows",
        "n^2 log n",
        "sorted_rows",
        "from itertools import chain\n\ndef f(rows):\n    together = sorted(chain.from_iterable(rows))\n    return together[len(together) // 2], together[0], together[-1]",
    ),
    # After i steps the number has about i log2(i / e) bits, and all are multiplied (a tiny constant).
    (
        "builtin",
        "factorial_step_by_step",
        "n^2 log n",
        "n",
        "def f(n):\n    t = 1\n    for i in range(2, n + 1):\n        t *= i\n    return t & 1",
    ),
    # N^2 pairs of a row and a column, n sums each.
    (
        "builtin",
        "cheapest_two_hops",
        "n^3",
        "matrix",
        "from operator import add\n\ndef f(g):\n    columns = list(zip(*g))\n    return [[min(map(add, row, column)) for column in columns] for row in g]",
    ),
    # N^2 / 2 parts, n / 3 items in each on average, all of which enter a set.
    (
        "builtin",
        "parts_without_repeats",
        "n^3",
        "distinct",
        "def f(a):\n    longest = 0\n    for i in range(len(a)):\n        for j in range(i + 1, len(a) + 1):\n            if len(set(a[i:j])) == j - i > longest:\n                longest = j - i\n    return longest",
    ),
    # The list of sums doubles for each of n items.
    (
        "builtin",
        "sums_by_reduce",
        "2^n",
        "small",
        "from functools import reduce\n\ndef f(a):\n    return max(reduce(lambda sums, x: sums + [s + x for s in sums], a, [0]))",
    ),
    # All n! orders are made; each is judged by two items.
    (
        "builtin",
        "orders_by_ends",
        "n!",
        "n",
        "from itertools import permutations\n\ndef f(n):\n    return sum(1 for p in permutations(range(n)) if (p[0] + p[-1]) % 3 == 0)",
    ),
    # Every task enters the queue once and every edge is followed once.
    (
        "two sizes",
        "order_of_tasks",
        "n + m",
        "forward_edges",
        "from collections import deque\n\ndef f(n, edges):\n    after = [[] for _ in range(n + 1)]\n    waits = [0] * (n + 1)\n    for u, v in edges:\n        after[u].append(v)\n        waits[v] += 1\n    ready = deque(u for u in range(n + 1) if not waits[u])\n    order = []\n    while ready:\n        u = ready.popleft()\n        order.append(u)\n        for v in after[u]:\n            waits[v] -= 1\n            if not waits[v]:\n                ready.append(v)\n    return len(order)",
    ),
    # Each round moves on in one of two lists, and both are walked to their ends.
    (
        "two sizes",
        "gaps_between_sorted",
        "n + m",
        "sorted sorted",
        "def f(a, b):\n    i = j = last = 0\n    least = 10**9\n    while i < len(a) and j < len(b):\n        if a[i] <= b[j]:\n            x = a[i]\n            i += 1\n        else:\n            x = b[j]\n            j += 1\n        if x - last < least:\n            least = x - last\n        last = x\n    for x in a[i:] + b[j:]:\n        if x - last < least:\n            least = x - last\n        last = x\n    return least",
    ),
    # Both enter one queue, and one leaves it in each round.
    (
        "two sizes",
        "served_in_order",
        "n + m",
        "ints ints",
        "from collections import deque\n\ndef f(a, b):\n    queue = deque(a)\n    queue.extend(b)\n    t = 0\n    while queue:\n        t = t * 3 + queue.popleft() & 65535\n    return t",
    ),
    # Two dicts are made, one from n and one from m keys, and a third from both.
    (
        "two sizes",
        "merged_tables",
        "n + m",
        "ints ints",
        "def f(a, b):\n    merged = dict.fromkeys(a, 1) | dict.fromkeys(b, 2)\n    return sum(merged.values())",
    ),
    # One cell for each pair of places in two texts.
    (
        "two sizes",
        "longest_common_part",
        "n m",
        "text text",
        "def f(a, b):\n    before = [0] * (len(b) + 1)\n    best = 0\n    for x in a:\n        row = [0]\n        for j, y in enumerate(b):\n            if x == y:\n                row.append(before[j] + 1)\n                if row[-1] > best:\n                    best = row[-1]\n            else:\n                row.append(0)\n        before = row\n    return best",
    ),
    # Each of n m marks is read once by a sum and once by a maximum.
    (
        "two sizes",
        "points_of_candidates",
        "n m",
        "grid",
        "def f(g):\n    totals = [sum(column) for column in zip(*g)]\n    return totals.index(max(totals)), sum(max(row) for row in g)",
    ),
    # M rows of n cells, a constant for each cell.
    (
        "two sizes",
        "automaton_rows",
        "n m",
        "n m",
        "def f(n, m):\n    cells = [0] * n\n    cells[n // 2] = 1\n    for _ in range(m):\n        cells = [cells[i - 1] ^ (cells[i] | cells[i + 1 - n]) for i in range(n)]\n    return sum(cells)",
    ),
    # N dice, m totals each, by a sliding sum of six.
    (
        "two sizes",
        "sums_of_dice",
        "n m",
        "n m",
        "def f(n, m):\n    ways = [1] + [0] * m\n    for _ in range(n):\n        new = [0] * (m + 1)\n        window = 0\n        for total in range(1, m + 1):\n            window += ways[total - 1]\n            if total > 6:\n                window -= ways[total - 7]\n            new[total] = window % 1000003\n        ways = new\n    return ways[m]",
    ),
    # A power by squaring takes a constant for each of log2(m) bits; numbers stay below the modulus.
    (
        "two sizes",
        "residues_of_powers",
        "n log m",
        "n m",
        "def f(n, m):\n    return sum(pow(i, m, 10007) for i in range(n))",
    ),
    # Each of n numbers is guessed by halving an interval of m.
    (
        "two sizes",
        "guessing_game",
        "n log m",
        "n m",
        "def f(n, m):\n    guesses = 0\n    for i in range(n):\n        secret = i * 7919 % m\n        lo, hi = 0, m - 1\n        while lo < hi:\n            mid = (lo + hi) // 2\n            guesses += 1\n            if mid < secret:\n                lo = mid + 1\n            else:\n                hi = mid\n    return guesses",
    ),
    # A heap of m machines is made in order, then each of n jobs goes down its log2(m) levels.
    (
        "two sizes",
        "jobs_on_machines",
        "n log m + m",
        "ints k",
        "from heapq import heapreplace\n\ndef f(jobs, m):\n    machines = [(0, i) for i in range(m)]\n    for x in jobs:\n        busy, i = machines[0]\n        heapreplace(machines, (busy + x, i))\n    return max(busy for busy, _ in machines)",
    ),
    # A search tree of m random numbers is about 2 ln(m) deep; m insertions and n searches go down it.
    (
        "two sizes",
        "tree_look_ups",
        "n log m + m log m",
        "ints ints",
        "def f(a, b):\n    root = [b[0], None, None]\n    for x in b:\n        node = root\n        while node[0] != x:\n            side = 1 if x < node[0] else 2\n            if node[side] is None:\n                node[side] = [x, None, None]\n            node = node[side]\n    found = 0\n    for x in a:\n        node = root\n        while node is not None and node[0] != x:\n            node = node[1] if x < node[0] else node[2]\n        found += node is not None\n    return found",
    ),
    # N steps, in each of which all m(m - 1) / 2 pairs pull at each other.
    (
        "two sizes",
        "steps_of_bodies",
        "n m^2",
        "steps and bodies",
        "def f(n, places):\n    places = list(places)\n    m = len(places)\n    speeds = [0.0] * m\n    for _ in range(n):\n        for i in range(m):\n            for j in range(i):\n                d = places[i] - places[j]\n                pull = 0.001 * d / (d * d + 0.1)\n                speeds[i] -= pull\n                speeds[j] += pull\n        for i in range(m):\n            places[i] += speeds[i]\n    return places[0]",
    ),
    # Viterbi: for each of m signals all n^2 pairs of states.
    (
        "two sizes",
        "likeliest_states",
        "n^2 m",
        "chain and signals",
        "def f(chain, signals):\n    n = len(chain)\n    score = [0.0] * n\n    for signal in signals:\n        new = []\n        for state in range(n):\n            best = -1.0\n            for before in range(n):\n                x = score[before] + chain[before][state]\n                if x > best:\n                    best = x\n            new.append(best + (1.0 if state == signal else 0.0))\n        score = new\n    return max(score)",
    ),
    # A heap of n is emptied by n pops; one pass counts m remainders.
    (
        "two sizes",
        "heap_then_counts",
        "n log n + m",
        "ints ints",
        "from heapq import heapify, heappop\n\ndef f(a, b):\n    heapify(a)\n    t = 0\n    while a:\n        t ^= heappop(a)\n    counts = [0] * 10\n    for x in b:\n        counts[x % 10] += 1\n    return t, counts",
    ),
    # The cheapest leap to each of n stones is sought among all before it; one step for each of the second.
    (
        "two sizes",
        "leaps_and_level",
        "n^2 + m",
        "ints ints",
        "def f(a, b):\n    cost = [0]\n    for i in range(1, len(a)):\n        least = 10**12\n        for j in range(i):\n            c = cost[j] + abs(a[i] - a[j]) + 1000\n            if c < least:\n                least = c\n        cost.append(least)\n    peak = here = 0\n    for x in b:\n        here = (here + x) // 2\n        if here > peak:\n            peak = here\n    return cost[-1], peak",
    ),
    # A merge sort of each, then one walk through both.
    (
        "two sizes",
        "both_merged_by_hand",
        "n log n + m log m",
        "ints ints",
        "def f(a, b):\n    def in_order(x):\n        if len(x) < 2:\n            return x\n        half = len(x) // 2\n        left, right = in_order(x[:half]), in_order(x[half:])\n        out, i, j = [], 0, 0\n        while i < len(left) and j < len(right):\n            if right[j] < left[i]:\n                out.append(right[j])\n                j += 1\n            else:\n                out.append(left[i])\n                i += 1\n        return out + left[i:] + right[j:]\n\n    a, b = in_order(a), in_order(b)\n    matched = j = 0\n    for x in a:\n        while j < len(b) and b[j] < x:\n            j += 1\n        if j < len(b):\n            matched += 1\n            j += 1\n    return matched",
    ),
    # A set of n, then a sort of m and one look-up for each of them.
    (
        "two sizes",
        "new_in_order",
        "n + m log m",
        "ints ints",
        "def f(a, b):\n    old = set(a)\n    return [x for x in sorted(b) if x not in old]",
    ),
    # Letters of the first are counted; of the second only the length is asked.
    (
        "two sizes",
        "letters_of_first",
        "n",
        "text text",
        'from collections import Counter\n\ndef f(a, b):\n    counts = Counter(a)\n    return counts["a"] * len(b) - counts["b"]',
    ),
    # Neighbours of the second are compared; of the first only two items are read.
    (
        "two sizes",
        "rises_of_second",
        "m",
        "ints ints",
        "from itertools import pairwise\n\ndef f(a, b):\n    return sum(x < y for x, y in pairwise(b)) + a[0] - a[-1]",
    ),
]
