"""A third batch of functions whose growth is known: (kind, name, class, generator, source of `f`).

They were written and labelled by somebody who had not seen the estimator, and are meant to be scored once. The comment
above each says why its class is the true one; all were checked by counts of bytecode or of instructions at doubling
sizes, natively. GENERATORS are those that no earlier corpus has.
"""

GENERATORS = {
    "blocks and spans": "def generate(rng, n):\n    a = [rng.randrange(100) for _ in range(n)]\n    count = max(int(n**0.5), 1)\n    width = n // count + 1\n    sums = [sum(a[i * width : (i + 1) * width]) for i in range(count)]\n    return (a, sums, [(rng.randrange(n // 16 + 1), n - rng.randrange(n // 16 + 1)) for _ in range(10)])",
    "colour and votes": "def generate(rng, n): return ([rng.choice((1, 1, 1, rng.randrange(2, 1000))) for _ in range(n)],)",
    "signed": "def generate(rng, n): return ([rng.randrange(-100, 101) for _ in range(n)],)",
    "distances": "def generate(rng, n): return ([[rng.randrange(1, 1000) for _ in range(n)] for _ in range(n)],)",
    "meadow": "def generate(rng, n): return ([[int(rng.random() < 0.1) for _ in range(n)] for _ in range(n)],)",
    "text and pattern": "def generate(rng, n): return (''.join(rng.choices('ab', k=n)), ''.join(rng.choices('ab?*', k=n)))",
    "loot": "def generate(rng, n): return ([rng.randrange(1, 50) for _ in range(n)], [rng.randrange(1, 100) for _ in range(n)])",
    "lists_of_three": "def generate(rng, n): return ([sorted(rng.randrange(10**6) for _ in range(3)) for _ in range(n // 3 + 1)],)",
    "wheel": "from collections import deque\n\ndef generate(rng, n): return (deque(rng.randrange(1000) for _ in range(n)),)",
    "heap of times": "from heapq import heapify\n\ndef generate(rng, n):\n    h = [rng.randrange(10**6) for _ in range(n)]\n    heapify(h)\n    return (h,)",
    "three_shelves": "def generate(rng, n): return tuple(sorted(rng.randrange(10**6) for _ in range(n)) for _ in range(3))",
    "prices by number": "def generate(rng, n): return ({i: rng.randrange(1000) for i in range(n)},)",
    "citations": "def generate(rng, n): return ([rng.randrange(n) for _ in range(n)],)",
    "cars": "def generate(rng, n): return (10 * n, rng.sample(range(10 * n), n), [rng.randrange(1, 100) for _ in range(n)])",
    "tasks": "def generate(rng, n): return ([(rng.randrange(10**6), rng.randrange(1, 10**6)) for _ in range(n)],)",
    "timers": "def generate(rng, n): return ([(rng.randrange(10**6), i) for i in range(n)],)",
    "big_factors": "def generate(rng, n): return ([rng.randrange(10**5, 10**6) for _ in range(n)],)",
    "friends": "def generate(rng, n): return ([{rng.randrange(n) for _ in range(5)} for _ in range(n)],)",
    "words of three": "def generate(rng, n): return ([''.join(rng.choices('abcd', k=3)) for _ in range(n)],)",
    "oranges": "def generate(rng, n, m): return ([[rng.choices((0, 1, 2), (5, 90, 5))[0] for _ in range(m)] for _ in range(n)],)",
    "houses and colours": "def generate(rng, n, m): return ([[rng.randrange(1, 1000) for _ in range(m)] for _ in range(n)],)",
    "numbers below m": "def generate(rng, n, m): return ([rng.randrange(m) for _ in range(n)],)",
    "positive k": "def generate(rng, n, m): return ([rng.randrange(1, 1000) for _ in range(n)], m)",
    "apples and boxes": "def generate(rng, n, m): return ([rng.randrange(100) for _ in range(n)], [rng.randrange(10**6) for _ in range(m)])",
    "one_twice": "def generate(rng, n):\n    a = list(range(1, n + 1)) + [rng.randrange(1, n + 1)]\n    rng.shuffle(a)\n    return (a,)",
    "path": "def generate(rng, n): return ('/' + '/'.join(rng.choice(('usr', 'lib', 'src', '.', '..')) for _ in range(n)),)",
}

KEPT = [
    # Six kinds of coins, one division each, of a number below 500.
    (
        "python",
        "change_in_coins",
        "1",
        "n",
        "def f(n):\n    rest, used = n % 500, []\n    for coin in (200, 100, 50, 20, 10, 5):\n        used.append(rest // coin)\n        rest %= coin\n    return used, rest",
    ),
    # Sixty-four rounds on a number of 32 bits, whatever n.
    (
        "python",
        "xorshift_rolls",
        "1",
        "n",
        "def f(n):\n    x, rolls = (n ^ 0x9E3779B9) & 0xFFFFFFFF, [0] * 6\n    for _ in range(64):\n        x ^= (x << 13) & 0xFFFFFFFF\n        x ^= x >> 17\n        x ^= (x << 5) & 0xFFFFFFFF\n        rolls[x % 6] += 1\n    return rolls",
    ),
    # A handful of operations on a small number.
    (
        "python",
        "angle_of_hands",
        "1",
        "n",
        "def f(n):\n    hours, minutes = n // 60 % 12, n % 60\n    angle = abs(60 * hours + minutes - 12 * minutes) / 2\n    return min(angle, 360 - angle)",
    ),
    # Bisection of 0..n by a test that takes constant time: log2(n) rounds.
    (
        "python",
        "rows_of_coins",
        "log n",
        "n",
        "def f(n):\n    lo, hi = 0, n\n    while lo < hi:\n        mid = (lo + hi + 1) // 2\n        if mid * (mid + 1) // 2 <= n:\n            lo = mid\n        else:\n            hi = mid - 1\n    return lo",
    ),
    # One round for each bit of n.
    (
        "python",
        "russian_peasant",
        "log n",
        "n",
        "def f(n):\n    product, by, rows = 0, 12345, []\n    while n > 0:\n        if n % 2:\n            product = (product + by) % 1000003\n        rows.append((n, by))\n        n //= 2\n        by = by * 2 % 1000003\n    return product, len(rows)",
    ),
    # The first and the last leaf of a heap meet at its root only: log2(n) steps each.
    (
        "python",
        "meeting_in_heap",
        "log n",
        "n",
        "def f(n):\n    leaves = 1 << n.bit_length()\n    u, v = leaves, 2 * leaves - 1\n    path = []\n    while u != v:\n        if u > v:\n            u //= 2\n        else:\n            v //= 2\n        path.append(u ^ v)\n    return path",
    ),
    # An odd number becomes even in one step, an even one is halved: at most two steps for each bit.
    (
        "python",
        "steps_to_one",
        "log n",
        "n",
        "def f(n):\n    steps = 0\n    while n > 1:\n        if n % 2 == 0:\n            n //= 2\n        elif n == 3 or n % 4 == 1:\n            n -= 1\n        else:\n            n += 1\n        steps += 1\n    return steps",
    ),
    # Two pointers between 0 and sqrt(n), one of which moves in each round.
    (
        "python",
        "sums_of_two_squares",
        "sqrt n",
        "n",
        "def f(n):\n    x, y = 0, int(n**0.5)\n    found = 0\n    while x <= y:\n        s = x * x + y * y\n        if s == n:\n            found += 1\n            x += 1\n        elif s < n:\n            x += 1\n        else:\n            y -= 1\n    return found",
    ),
    # It ends where 1 + 2 + ... + k is n: after sqrt(2 n) rounds.
    (
        "python",
        "consecutive_sums",
        "sqrt n",
        "n",
        "def f(n):\n    ways, length, used = 0, 1, 0\n    while used < n:\n        if (n - used) % length == 0:\n            ways += 1\n        used += length\n        length += 1\n    return ways",
    ),
    # For each of ten spans fewer than sqrt(n) items at each end and up to sqrt(n) blocks.
    (
        "python",
        "sums_of_spans",
        "sqrt n",
        "blocks and spans",
        "def f(a, sums, spans):\n    width = len(a) // len(sums) + 1\n    answers = []\n    for left, right in spans:\n        total, i = 0, left\n        while i < right and i % width:\n            total += a[i]\n            i += 1\n        while i + width <= right:\n            total += sums[i // width]\n            i += width\n        while i < right:\n            total += a[i]\n            i += 1\n        answers.append(total)\n    return answers",
    ),
    # The Z algorithm: the right border only moves on (looks like n log n or n^2).
    (
        "python",
        "prefix_matches",
        "n",
        "letters_ab",
        "def f(s):\n    n = len(s)\n    z = [0] * n\n    z[0] = n\n    left = right = 0\n    for i in range(1, n):\n        if i < right:\n            z[i] = min(right - i, z[i - left])\n        while i + z[i] < n and s[z[i]] == s[i + z[i]]:\n            z[i] += 1\n        if i + z[i] > right:\n            left, right = i, i + z[i]\n    return max(z[1:], default=0)",
    ),
    # One pass over both lists.
    (
        "python",
        "gas_stations",
        "n",
        "two_ints",
        "def f(gas, cost):\n    tank = total = start = 0\n    for i in range(len(gas)):\n        gain = gas[i] - cost[i]\n        total += gain\n        tank += gain\n        if tank < 0:\n            start = i + 1\n            tank = 0\n    return start if total >= 0 else -1",
    ),
    # T(n) = 2 T(n/2) + 1 as only borders are passed on (looks like n log n).
    (
        "python",
        "tree_of_sorted",
        "n",
        "range",
        "def f(a):\n    class Node:\n        def __init__(self, value, left, right):\n            self.value = value\n            self.left = left\n            self.right = right\n\n    def build(lo, hi):\n        if lo >= hi:\n            return None\n        mid = (lo + hi) // 2\n        return Node(a[mid], build(lo, mid), build(mid + 1, hi))\n\n    def depth(node):\n        if node is None:\n            return 0\n        return 1 + max(depth(node.left), depth(node.right))\n\n    return depth(build(0, len(a)))",
    ),
    # Each count comes from that of the half in constant time (looks like n log n).
    (
        "python",
        "bits_from_halves",
        "n",
        "n",
        "def f(n):\n    bits = [0] * (n + 1)\n    most = 0\n    for i in range(1, n + 1):\n        bits[i] = bits[i >> 1] + (i & 1)\n        if bits[i] > bits[most]:\n            most = i\n    return most",
    ),
    # A walk through a tree that lies in a list, one call for each of n items (looks like n log n).
    (
        "python",
        "heap_in_order",
        "n",
        "ints",
        "def f(a):\n    out = []\n    def walk(i):\n        if i >= len(a):\n            return\n        walk(2 * i + 1)\n        out.append(a[i])\n        walk(2 * i + 2)\n    walk(0)\n    return out",
    ),
    # Each entry is passed on to one other only (looks like n log n).
    (
        "python",
        "fenwick_at_once",
        "n",
        "small",
        "def f(a):\n    n = len(a)\n    tree = [0] + a\n    for i in range(1, n + 1):\n        parent = i + (i & -i)\n        if parent <= n:\n            tree[parent] += tree[i]\n    return tree",
    ),
    # One addition for each employee, bosses coming before theirs.
    (
        "python",
        "team_sizes",
        "n",
        "parents",
        "def f(parent):\n    n = len(parent)\n    size = [1] * n\n    for v in range(n - 1, 0, -1):\n        size[parent[v]] += size[v]\n    largest = 0\n    for v in range(1, n):\n        if size[v] > largest:\n            largest = size[v]\n    return largest",
    ),
    # Both ends of the window only move on.
    (
        "python",
        "window_without_repeats",
        "n",
        "text",
        "def f(s):\n    last = {}\n    start = best = 0\n    for i, c in enumerate(s):\n        if c in last and last[c] >= start:\n            start = last[c] + 1\n        last[c] = i\n        if i - start + 1 > best:\n            best = i - start + 1\n    return best",
    ),
    # Two values carried along one pass.
    (
        "python",
        "house_robber",
        "n",
        "small",
        "def f(a):\n    take = skip = 0\n    for x in a:\n        take, skip = skip + x, max(take, skip)\n    return max(take, skip)",
    ),
    # Each round halves who is left: n + n/2 + n/4 + ... < 2n games (looks like n log n).
    (
        "python",
        "rounds_of_knockout",
        "n",
        "ints",
        "def f(a):\n    players, rounds = list(range(len(a))), 0\n    while len(players) > 1:\n        winners = []\n        for i in range(0, len(players) - 1, 2):\n            x, y = players[i], players[i + 1]\n            winners.append(x if a[x] >= a[y] else y)\n        if len(players) % 2:\n            winners.append(players[-1])\n        players = winners\n        rounds += 1\n    return players[0], rounds",
    ),
    # The lists are merged two and two, n items in each of log2(n / 3) rounds.
    (
        "python",
        "lists_joined_in_pairs",
        "n log n",
        "lists_of_three",
        "def f(lists):\n    while len(lists) > 1:\n        joined = []\n        for k in range(0, len(lists) - 1, 2):\n            a, b = lists[k], lists[k + 1]\n            out, i, j = [], 0, 0\n            while i < len(a) and j < len(b):\n                if a[i] <= b[j]:\n                    out.append(a[i])\n                    i += 1\n                else:\n                    out.append(b[j])\n                    j += 1\n            joined.append(out + a[i:] + b[j:])\n        if len(lists) % 2:\n            joined.append(lists[-1])\n        lists = joined\n    return lists[0]",
    ),
    # The list is counted through once for each of log2(n) halvings of the numbers it may hold.
    (
        "python",
        "duplicate_by_bisection",
        "n log n",
        "one_twice",
        "def f(a):\n    lo, hi = 1, len(a) - 1\n    while lo < hi:\n        mid = (lo + hi) // 2\n        count = 0\n        for x in a:\n            if x <= mid:\n                count += 1\n        if count > mid:\n            hi = mid\n        else:\n            lo = mid + 1\n    return lo",
    ),
    # T(n) = 2 T(n/2) + n for the parts across the middle.
    (
        "python",
        "best_part_by_halves",
        "n log n",
        "signed",
        "def f(a):\n    def go(lo, hi):\n        if hi - lo == 1:\n            return a[lo]\n        mid = (lo + hi) // 2\n        best = total = a[mid - 1]\n        for i in range(mid - 2, lo - 1, -1):\n            total += a[i]\n            if total > best:\n                best = total\n        to_right = total = a[mid]\n        for i in range(mid + 1, hi):\n            total += a[i]\n            if total > to_right:\n                to_right = total\n        return max(best + to_right, go(lo, mid), go(mid, hi))\n    return go(0, len(a))",
    ),
    # Bisection of 0..i takes log2(i) rounds for each i below n.
    (
        "python",
        "roots_of_all",
        "n log n",
        "n",
        "def f(n):\n    roots = []\n    for i in range(n):\n        lo, hi = 0, i\n        while lo < hi:\n            mid = (lo + hi + 1) // 2\n            if mid * mid <= i:\n                lo = mid\n            else:\n                hi = mid - 1\n        roots.append(lo)\n    return sum(roots)",
    ),
    # One squaring for each bit of each i up to n (looks like n).
    (
        "python",
        "powers_of_all",
        "n log n",
        "n",
        "def f(n):\n    total = 0\n    for i in range(1, n + 1):\n        result, base, e = 1, i % 1000003, i\n        while e:\n            if e & 1:\n                result = result * base % 1000003\n            base = base * base % 1000003\n            e >>= 1\n        total += result\n    return total % 1000003",
    ),
    # After a tournament of n, each winner's path of log2(n) games is played again.
    (
        "python",
        "tournament_sort",
        "n log n",
        "distinct",
        "def f(a):\n    n = len(a)\n    none = 10**9\n    tree = [none] * n + a\n    for i in range(n - 1, 0, -1):\n        tree[i] = min(tree[2 * i], tree[2 * i + 1])\n    place = {x: n + i for i, x in enumerate(a)}\n    out = []\n    for _ in range(n):\n        least = tree[1]\n        out.append(least)\n        i = place[least]\n        tree[i] = none\n        i //= 2\n        while i:\n            x, y = tree[2 * i], tree[2 * i + 1]\n            tree[i] = x if x < y else y\n            i //= 2\n    return out",
    ),
    # T(n) = 2 T(n/2) + n for counting the two candidates wherever they differ or not.
    (
        "python",
        "majority_by_halves",
        "n log n",
        "colour and votes",
        "def f(a):\n    def go(lo, hi):\n        if hi - lo == 1:\n            return a[lo]\n        mid = (lo + hi) // 2\n        x, y = go(lo, mid), go(mid, hi)\n        votes_x = votes_y = 0\n        for i in range(lo, hi):\n            if a[i] == x:\n                votes_x += 1\n            elif a[i] == y:\n                votes_y += 1\n        return x if votes_x >= votes_y else y\n    return go(0, len(a))",
    ),
    # Each of n who leave is found by a walk of log2(n) levels down a tree of counts and taken out on the way.
    (
        "python",
        "josephus_by_tree",
        "n log n",
        "n",
        "def f(n):\n    size = 1 << n.bit_length()\n    count = [0] * (2 * size)\n    for i in range(n):\n        count[size + i] = 1\n    for i in range(size - 1, 0, -1):\n        count[i] = count[2 * i] + count[2 * i + 1]\n    at, last = 0, 0\n    for left in range(n, 0, -1):\n        at = (at + 6) % left\n        k, node = at, 1\n        while node < size:\n            count[node] -= 1\n            node *= 2\n            if k >= count[node]:\n                k -= count[node]\n                node += 1\n        count[node] = 0\n        last = node - size\n    return last",
    ),
    # All log3(i) digits of each i below n are found before they are compared (looks like n).
    (
        "python",
        "palindromes_in_base_three",
        "n log n",
        "n",
        "def f(n):\n    found = 0\n    for i in range(1, n):\n        forward, rest = 0, i\n        while rest:\n            rest, digit = divmod(rest, 3)\n            forward = forward * 3 + digit\n        if forward == i:\n            found += 1\n    return found",
    ),
    # Merge sort of a linked list: n steps to the middles and n links in each of log2(n) levels.
    (
        "python",
        "linked_list_sorted",
        "n log n",
        "ints",
        "def f(a):\n    class Node:\n        def __init__(self, value, after):\n            self.value = value\n            self.after = after\n\n    head = None\n    for x in a:\n        head = Node(x, head)\n\n    def sort(head):\n        if head is None or head.after is None:\n            return head\n        slow, fast = head, head.after\n        while fast and fast.after:\n            slow, fast = slow.after, fast.after.after\n        second = slow.after\n        slow.after = None\n        x, y = sort(head), sort(second)\n        last = first = Node(0, None)\n        while x and y:\n            if x.value <= y.value:\n                last.after = x\n                x = x.after\n            else:\n                last.after = y\n                y = y.after\n            last = last.after\n        last.after = x or y\n        return first.after\n\n    return sort(head).value",
    ),
    # Sets of equal size are joined, so the mean way from an item to its root is half of log2(n) (looks like n).
    (
        "python",
        "finds_in_uncompressed",
        "n log n",
        "n",
        "def f(n):\n    parent = list(range(n))\n    width = 1\n    while width < n:\n        for i in range(0, n - width, 2 * width):\n            parent[i + width] = i\n        width *= 2\n    steps = 0\n    for i in range(n):\n        while parent[i] != i:\n            i = parent[i]\n            steps += 1\n    return steps",
    ),
    # Fewer than sqrt(2 n) distinct parts make n; a table of n entries for each number of them.
    (
        "python",
        "partitions_without_repeats",
        "n^1.5",
        "n",
        "def f(n):\n    most = 1\n    while (most + 1) * (most + 2) // 2 <= n:\n        most += 1\n    ways = [1] + [0] * n\n    total = 0\n    for k in range(1, most + 1):\n        new = [0] * (n + 1)\n        for s in range(k, n + 1):\n            new[s] = (new[s - k] + ways[s - k]) % 1000003\n        ways = new\n        total += ways[n]\n    return total % 1000003",
    ),
    # Euler's recurrence: about 2 sqrt(2 i / 3) pentagonal numbers are below i, for each i up to n.
    (
        "python",
        "partitions_by_pentagons",
        "n^1.5",
        "n",
        "def f(n):\n    p = [1] + [0] * n\n    for i in range(1, n + 1):\n        total, k = 0, 1\n        while k * (3 * k - 1) // 2 <= i:\n            sign = 1 if k & 1 else -1\n            total += sign * p[i - k * (3 * k - 1) // 2]\n            if k * (3 * k + 1) // 2 <= i:\n                total += sign * p[i - k * (3 * k + 1) // 2]\n            k += 1\n        p[i] = total % 1000000007\n    return p[n]",
    ),
    # All d up to sqrt(i) are tried for each i up to n.
    (
        "python",
        "abundant_numbers",
        "n^1.5",
        "n",
        "def f(n):\n    abundant = 0\n    for i in range(2, n + 1):\n        total, d = 1, 2\n        while d * d <= i:\n            if i % d == 0:\n                total += d\n                if d * d != i:\n                    total += i // d\n            d += 1\n        if total > i:\n            abundant += 1\n    return abundant",
    ),
    # Half of the square is swapped with the other half, then each row is turned round.
    (
        "python",
        "picture_rotated",
        "n^2",
        "matrix",
        "def f(g):\n    n = len(g)\n    for i in range(n):\n        for j in range(i + 1, n):\n            g[i][j], g[j][i] = g[j][i], g[i][j]\n    for row in g:\n        i, j = 0, n - 1\n        while i < j:\n            row[i], row[j] = row[j], row[i]\n            i += 1\n            j -= 1\n    return g",
    ),
    # N rounds, each of which looks twice at all n places.
    (
        "python",
        "shortest_ways_in_matrix",
        "n^2",
        "distances",
        "def f(g):\n    n = len(g)\n    far = [10**9] * n\n    done = [False] * n\n    far[0] = 0\n    for _ in range(n):\n        u = -1\n        for v in range(n):\n            if not done[v] and (u < 0 or far[v] < far[u]):\n                u = v\n        done[u] = True\n        for v in range(n):\n            if far[u] + g[u][v] < far[v]:\n                far[v] = far[u] + g[u][v]\n    return max(far)",
    ),
    # Random order needs a number of double rounds that grows with n, of up to 2n comparisons.
    (
        "python",
        "cocktail_sort",
        "n^2",
        "ints",
        "def f(a):\n    lo, hi = 0, len(a) - 1\n    swapped = True\n    while swapped and lo < hi:\n        swapped = False\n        for i in range(lo, hi):\n            if a[i] > a[i + 1]:\n                a[i], a[i + 1] = a[i + 1], a[i]\n                swapped = True\n        hi -= 1\n        for i in range(hi, lo, -1):\n            if a[i] < a[i - 1]:\n                a[i], a[i - 1] = a[i - 1], a[i]\n                swapped = True\n        lo += 1\n    return a",
    ),
    # One entry for each field of a square.
    (
        "python",
        "paths_round_obstacles",
        "n^2",
        "meadow",
        "def f(g):\n    n = len(g)\n    ways = [0] * n\n    ways[0] = 1\n    for i in range(n):\n        for j in range(n):\n            if g[i][j]:\n                ways[j] = 0\n            elif j > 0:\n                ways[j] = (ways[j] + ways[j - 1]) % 1000000007\n    return ways[-1]",
    ),
    # A table of n by n answers, constant work for each.
    (
        "python",
        "pattern_with_stars",
        "n^2",
        "text and pattern",
        "def f(s, p):\n    n = len(s)\n    before = [True] + [False] * n\n    for c in p:\n        row = [before[0] and c == '*']\n        for j in range(1, n + 1):\n            if c == '*':\n                row.append(before[j] or row[j - 1])\n            else:\n                row.append(before[j - 1] and (c == '?' or c == s[j - 1]))\n        before = row\n    return before[n]",
    ),
    # One look-up and one entry for each of n(n - 1) / 2 pairs; each table has at most 199 keys.
    (
        "python",
        "longest_progression",
        "n^2",
        "small",
        "def f(a):\n    tables, best = [], 1\n    for j in range(len(a)):\n        table = {}\n        for i in range(j):\n            step = a[j] - a[i]\n            length = tables[i].get(step, 1) + 1\n            table[step] = length\n            if length > best:\n                best = length\n        tables.append(table)\n    return best",
    ),
    # Each field of the square is visited once.
    (
        "python",
        "diagonals_in_turn",
        "n^2",
        "matrix",
        "def f(g):\n    n = len(g)\n    out = []\n    for d in range(2 * n - 1):\n        line = []\n        i = 0 if d < n else d - n + 1\n        while i < n and d - i >= 0:\n            line.append(g[i][d - i])\n            i += 1\n        if d % 2:\n            line.reverse()\n        out.extend(line)\n    return out",
    ),
    # For each length up to n, i places where one pin is hit and i - 1 where two are.
    (
        "python",
        "kayles",
        "n^2",
        "n",
        "def f(n):\n    grundy = [0] * (n + 1)\n    for i in range(1, n + 1):\n        seen = [False] * 32\n        for left in range(i):\n            seen[grundy[left] ^ grundy[i - 1 - left]] = True\n        for left in range(i - 1):\n            seen[grundy[left] ^ grundy[i - 2 - left]] = True\n        g = 0\n        while seen[g]:\n            g += 1\n        grundy[i] = g\n    return grundy[n]",
    ),
    # Row i has i + 1 entries, which are kept below a modulus.
    (
        "python",
        "bell_triangle",
        "n^2",
        "n",
        "def f(n):\n    row = [1]\n    for _ in range(n):\n        following = [row[-1]]\n        for x in row:\n            following.append((following[-1] + x) % 1000000007)\n        row = following\n    return row[0]",
    ),
    # One squaring for each bit of the exponent, in each of n^2 places.
    (
        "python",
        "table_of_powers",
        "n^2 log n",
        "n",
        "def f(n):\n    total = 0\n    for base in range(1, n + 1):\n        for exponent in range(1, n + 1):\n            result, b, e = 1, base, exponent\n            while e:\n                if e % 2:\n                    result = result * b % 10007\n                b = b * b % 10007\n                e //= 2\n            total ^= result\n    return total",
    ),
    # Heapsort by hand of each of n rows of n items: a removed root's substitute sinks nearly to the bottom.
    (
        "python",
        "rows_by_heap",
        "n^2 log n",
        "wide_matrix",
        "def f(g):\n    for a in g:\n        n = len(a)\n        for start in range(2 * n - 1, 0, -1):\n            if start >= n:\n                i, end = start - n, n\n                if 2 * i + 1 >= n:\n                    continue\n            else:\n                i, end = 0, start\n                a[0], a[end] = a[end], a[0]\n            x = a[i]\n            while 2 * i + 1 < end:\n                child = 2 * i + 1\n                if child + 1 < end and a[child + 1] > a[child]:\n                    child += 1\n                if a[child] <= x:\n                    break\n                a[i] = a[child]\n                i = child\n            a[i] = x\n    return g",
    ),
    # Two walkers on each of 2n - 1 diagonals of the square: up to n^2 pairs of rows, four ways to each.
    (
        "python",
        "cherry_pickup",
        "n^3",
        "matrix",
        "def f(g):\n    n = len(g)\n    low = -(10**9)\n    best = [[low] * (n + 1) for _ in range(n + 1)]\n    best[0][0] = g[0][0]\n    for d in range(1, 2 * n - 1):\n        new = [[low] * (n + 1) for _ in range(n + 1)]\n        for i in range(max(0, d - n + 1), min(n, d + 1)):\n            for j in range(i, min(n, d + 1)):\n                before = max(best[i][j], best[i - 1][j], best[i][j - 1], best[i - 1][j - 1])\n                gain = g[i][d - i]\n                if i != j:\n                    gain += g[j][d - j]\n                new[i][j] = before + gain\n        best = new\n    return best[n - 1][n - 1]",
    ),
    # All parts of n equal letters are palindromes, so each is read up to its middle: n^3 / 12 comparisons.
    (
        "python",
        "palindromes_checked_singly",
        "n^3",
        "one_letter",
        "def f(s):\n    def is_palindrome(i, j):\n        while i < j:\n            if s[i] != s[j]:\n                return False\n            i += 1\n            j -= 1\n        return True\n\n    n = len(s)\n    count = 0\n    for i in range(n):\n        for j in range(i, n):\n            if is_palindrome(i, j):\n                count += 1\n    return count",
    ),
    # Two calls for each item, none of which is spared.
    (
        "python",
        "take_or_leave",
        "2^n",
        "loot",
        "def f(weights, values):\n    limit = sum(weights) // 2\n    def best(i, weight, value):\n        if i == len(weights):\n            return value if weight <= limit else 0\n        with_it = best(i + 1, weight + weights[i], value + values[i])\n        without = best(i + 1, weight, value)\n        return with_it if with_it > without else without\n    return best(0, 0, 0)",
    ),
    # C(n) = 1 + C(n - 1) + ... + C(0) calls, which is 2^n.
    (
        "python",
        "stairs_by_any_jump",
        "2^n",
        "n",
        "def f(n):\n    def ways(left):\n        if left == 0:\n            return 1\n        total = 0\n        for jump in range(1, left + 1):\n            total += ways(left - jump)\n        return total\n    return ways(n)",
    ),
    # N! / r! calls have r workers left and r^2 work each: their sum is below 6 n!.
    (
        "python",
        "cheapest_assignment",
        "n!",
        "distances",
        "def f(cost):\n    def best(row, free):\n        if not free:\n            return 0\n        least = 10**9\n        for k in range(len(free)):\n            total = cost[row][free[k]] + best(row + 1, free[:k] + free[k + 1 :])\n            if total < least:\n                least = total\n        return least\n    return best(0, tuple(range(len(cost))))",
    ),
    # A look at a few letters of both ends and at forty in the middle.
    (
        "builtin",
        "beginning_and_end",
        "1",
        "text",
        "def f(s):\n    middle = s[len(s) // 2 : len(s) // 2 + 40]\n    return s.startswith(('abc', 'hgf')), s.endswith('gh'), middle.count('a'), s[:8].title()",
    ),
    # Thirty turns by one place, each of which moves a single item.
    (
        "builtin",
        "wheel_turned",
        "1",
        "wheel",
        "def f(wheel):\n    total = 0\n    for _ in range(30):\n        wheel.rotate(-1)\n        total += wheel[0] - wheel[-1]\n    return total",
    ),
    # A number of eight bytes is written, turned round and read back.
    (
        "builtin",
        "number_through_bytes",
        "1",
        "n",
        "def f(n):\n    data = n.to_bytes(8, 'big')\n    back = int.from_bytes(data[::-1], 'big') & 0xFFFFFFFF\n    return hex(back), sum(data), '%08d' % (n % 10**8)",
    ),
    # A replaced root sinks nearly to the bottom of the heap, twenty times.
    (
        "builtin",
        "twenty_replaced_in_heap",
        "log n",
        "heap of times",
        "from heapq import heapreplace\n\ndef f(h):\n    total = 0\n    for _ in range(20):\n        total += heapreplace(h, h[0] + 10**6)\n    return total",
    ),
    # N can be halved log2(n) times.
    (
        "builtin",
        "halves_taken",
        "log n",
        "n",
        "from itertools import accumulate, repeat, takewhile\n\ndef f(n):\n    halves = takewhile(bool, accumulate(repeat(n), lambda x, _: x // 2))\n    return sum(x % 10 for x in halves)",
    ),
    # One step of the reduction for each bit of n.
    (
        "builtin",
        "remainder_of_bits",
        "log n",
        "n",
        "from functools import reduce\n\ndef f(n):\n    return reduce(lambda r, c: (2 * r + (c == '1')) % 97, format(n, 'b'), 0)",
    ),
    # Bisection of n virtual answers, each found in constant time: log2(n) of them.
    (
        "builtin",
        "first_day_done",
        "log n",
        "n",
        "from bisect import bisect_left\n\nclass Answers:\n    def __init__(self, n):\n        self.n = n\n\n    def __len__(self):\n        return self.n\n\n    def __getitem__(self, day):\n        return day * (day + 3) // 2 >= 5 * self.n\n\ndef f(n):\n    return bisect_left(Answers(n), True)",
    ),
    # The sums 1 + 2 + ... + k reach n after sqrt(2 n) steps.
    (
        "builtin",
        "triangles_below",
        "sqrt n",
        "n",
        "from itertools import accumulate, count, takewhile\n\ndef f(n):\n    return sum(t % 7 for t in takewhile(lambda t: t <= n, accumulate(count(1))))",
    ),
    # Sqrt(n) squares are put into a set and as many are looked up.
    (
        "builtin",
        "squares_in_set",
        "sqrt n",
        "n",
        "from math import isqrt\n\ndef f(n):\n    squares = {i * i for i in range(isqrt(n) + 1)}\n    return sum(n - s in squares for s in squares)",
    ),
    # The first sqrt(n) items only are written.
    (
        "builtin",
        "preview_as_json",
        "sqrt n",
        "ints",
        "import json\nfrom math import isqrt\n\ndef f(a):\n    return json.dumps(a[: isqrt(len(a))])",
    ),
    # Three sorted runs are found and merged (looks like n log n).
    (
        "builtin",
        "three_shelves_sorted",
        "n",
        "three_shelves",
        "def f(a, b, c):\n    return sorted(a + b + c)",
    ),
    # The items of the dict are in order already, which the sort finds in n - 1 comparisons (looks like n log n).
    (
        "builtin",
        "prices_in_order",
        "n",
        "prices by number",
        "def f(prices):\n    return [price for _, price in sorted(prices.items())]",
    ),
    # One run upwards and one downwards, which is turned round (looks like n log n).
    (
        "builtin",
        "mountain_sorted",
        "n",
        "mountain",
        "def f(a):\n    return sorted(a)[len(a) // 2]",
    ),
    # A heap of n pairs is made in linear time and its root is read (looks like n log n).
    (
        "builtin",
        "waiting_room",
        "n",
        "two_keys",
        "from heapq import heapify\n\ndef f(patients):\n    queue = [(-urgency, arrival) for urgency, arrival in patients]\n    heapify(queue)\n    return queue[0]",
    ),
    # A heap of sixteen at most, whatever n (looks like n log n).
    (
        "builtin",
        "best_sixteen_by_heap",
        "n",
        "ints",
        "from heapq import heappush, heapreplace\n\ndef f(a):\n    best = []\n    for x in a:\n        if len(best) < 16:\n            heappush(best, x)\n        elif x > best[0]:\n            heapreplace(best, x)\n    return sorted(best)",
    ),
    # N pairs are counted under at most 64 keys.
    (
        "builtin",
        "pairs_of_letters",
        "n",
        "text",
        "from collections import Counter\n\ndef f(s):\n    return Counter(zip(s, s[1:])).most_common(3)",
    ),
    # One scan by a pattern that never goes back.
    (
        "builtin",
        "words_found",
        "n",
        "sentence",
        "import re\n\ndef f(s):\n    return sum(len(w) for w in re.findall(r'[a-f]+', s))",
    ),
    # The path is split once; each of its n parts is pushed, pops another or is left out.
    (
        "builtin",
        "path_simplified",
        "n",
        "path",
        "def f(path):\n    stack = []\n    for part in path.split('/'):\n        if part == '..':\n            if stack:\n                stack.pop()\n        elif part and part != '.':\n            stack.append(part)\n    return '/' + '/'.join(stack)",
    ),
    # One item enters the queue and one leaves it in each of n rounds.
    (
        "builtin",
        "averages_of_window",
        "n",
        "ints",
        "from collections import deque\n\ndef f(a):\n    queue, total, out = deque(), 0, []\n    for x in a:\n        queue.append(x)\n        total += x\n        if len(queue) > 50:\n            total -= queue.popleft()\n        out.append(total / len(queue))\n    return max(out)",
    ),
    # N arguments become two tuples of n, which are summed.
    (
        "builtin",
        "pairs_unzipped",
        "n",
        "two_keys",
        "def f(p):\n    x, y = zip(*p)\n    return sum(x) * max(y)",
    ),
    # N places are appended to eight lists.
    (
        "builtin",
        "places_of_letters",
        "n",
        "text",
        "from collections import defaultdict\n\ndef f(s):\n    places = defaultdict(list)\n    for i, c in enumerate(s):\n        places[c].append(i)\n    return {c: (len(p), p[0], p[-1]) for c, p in places.items()}",
    ),
    # A cycle of three beside n items.
    (
        "builtin",
        "every_third_left_out",
        "n",
        "ints",
        "from functools import reduce\nfrom itertools import compress, cycle\nfrom operator import xor\n\ndef f(a):\n    return reduce(xor, compress(a, cycle((1, 1, 0))), 0)",
    ),
    # A sort of n numbers in no order, then one short pass (looks like n).
    (
        "builtin",
        "h_index",
        "n log n",
        "citations",
        "def f(a):\n    a = sorted(a, reverse=True)\n    return sum(x > i for i, x in enumerate(a))",
    ),
    # Two sorts and one pass with two pointers (looks like n).
    (
        "builtin",
        "children_and_cookies",
        "n log n",
        "two_ints",
        "def f(greed, cookies):\n    greed.sort()\n    cookies.sort()\n    content = 0\n    for size in cookies:\n        if content < len(greed) and size >= greed[content]:\n            content += 1\n    return content",
    ),
    # A sort, then its halves are dealt out in turn (looks like n).
    (
        "builtin",
        "zigzag_order",
        "n log n",
        "ints",
        "def f(a):\n    s = sorted(a)\n    middle = (len(a) + 1) // 2\n    a[::2], a[1::2] = s[:middle], s[middle:]\n    return a",
    ),
    # A sort, then every second number is added (looks like n).
    (
        "builtin",
        "lesser_of_pairs",
        "n log n",
        "ints",
        "def f(a):\n    return sum(sorted(a)[::2])",
    ),
    # A sort of n pairs, then a time for each (looks like n).
    (
        "builtin",
        "car_fleets",
        "n log n",
        "cars",
        "def f(target, positions, speeds):\n    fleets, slowest = 0, 0.0\n    for position, speed in sorted(zip(positions, speeds), reverse=True):\n        time = (target - position) / speed\n        if time > slowest:\n            fleets += 1\n            slowest = time\n    return fleets",
    ),
    # Each of n rounds pops the two heaviest stones and pushes what is left.
    (
        "builtin",
        "last_stone",
        "n log n",
        "ints",
        "from heapq import heapify, heappop, heappush\n\ndef f(stones):\n    heap = [-x for x in stones]\n    heapify(heap)\n    while len(heap) > 1:\n        x, y = heappop(heap), heappop(heap)\n        if x != y:\n            heappush(heap, x - y)\n    return -heap[0] if heap else 0",
    ),
    # A sort of n tasks, most of which wait in a heap before they run.
    (
        "builtin",
        "single_processor",
        "n log n",
        "tasks",
        "from heapq import heappop, heappush\n\ndef f(tasks):\n    order = sorted((start, length, i) for i, (start, length) in enumerate(tasks))\n    now = k = 0\n    waiting, done = [], []\n    while k < len(order) or waiting:\n        if not waiting and now < order[k][0]:\n            now = order[k][0]\n        while k < len(order) and order[k][0] <= now:\n            heappush(waiting, order[k][1:])\n            k += 1\n        length, i = heappop(waiting)\n        now += length\n        done.append(i)\n    return done",
    ),
    # N numbers of at most six digits are sorted by their text.
    (
        "builtin",
        "sorted_as_text",
        "n log n",
        "ints",
        "def f(a):\n    return sorted(a, key=str)",
    ),
    # T(n) = 2 T(n/2) + n, merging two sorted halves item by item.
    (
        "builtin",
        "merged_recursively",
        "n log n",
        "ints",
        "from heapq import merge\n\ndef f(a):\n    if len(a) <= 1:\n        return a\n    mid = len(a) // 2\n    return list(merge(f(a[:mid]), f(a[mid:])))",
    ),
    # The earliest of n timers is set to a later time n times; it sinks nearly to the bottom.
    (
        "builtin",
        "timers_rescheduled",
        "n log n",
        "timers",
        "from heapq import heapify, heapreplace\n\ndef f(timers):\n    heapify(timers)\n    for _ in range(len(timers)):\n        time, i = timers[0]\n        heapreplace(timers, (time + 10**6, i))\n    return timers[0]",
    ),
    # Prim: each of 3n arcs is pushed to and popped from a heap of up to n.
    (
        "builtin",
        "tree_grown_from_heap",
        "n log n",
        "weighted_graph",
        "from heapq import heappop, heappush\n\ndef f(g):\n    seen = [False] * len(g)\n    queue, total = [(0, 0)], 0\n    while queue:\n        weight, u = heappop(queue)\n        if seen[u]:\n            continue\n        seen[u] = True\n        total += weight\n        for v, w in g[u]:\n            if not seen[v]:\n                heappush(queue, (w, v))\n    return total",
    ),
    # The whole list is counted through for each of its first sqrt(n) items.
    (
        "builtin",
        "counts_of_first_root",
        "n^1.5",
        "small",
        "from math import isqrt\n\ndef f(a):\n    return max(a.count(x) for x in a[: isqrt(len(a))])",
    ),
    # N - sqrt(n) windows of sqrt(n) items are copied and hashed.
    (
        "builtin",
        "windows_hashed",
        "n^1.5",
        "ints",
        "from math import isqrt\n\ndef f(a):\n    width = isqrt(len(a))\n    return min(hash(tuple(a[i : i + width])) for i in range(len(a) - width + 1))",
    ),
    # A sum of n - k products for each shift k.
    (
        "builtin",
        "autocorrelation",
        "n^2",
        "small",
        "from operator import mul\n\ndef f(a):\n    return [sum(map(mul, a, a[k:])) for k in range(len(a))]",
    ),
    # The product has about 19 i bits after i factors, and each further one reads them all.
    (
        "builtin",
        "product_of_factors",
        "n^2",
        "big_factors",
        "from math import prod\n\ndef f(a):\n    return prod(a).bit_length()",
    ),
    # Both sides of each of n places are summed anew.
    (
        "builtin",
        "balance_points",
        "n^2",
        "small",
        "def f(a):\n    return [i for i in range(len(a)) if abs(sum(a[:i]) - sum(a[i + 1 :])) < 50]",
    ),
    # No item comes again, so each copy of the rest is searched to its end.
    (
        "builtin",
        "repeated_later",
        "n^2",
        "distinct",
        "def f(a):\n    return any(x in a[i + 1 :] for i, x in enumerate(a))",
    ),
    # Two words of three letters are joined and turned round, for each of n^2 pairs.
    (
        "builtin",
        "palindrome_pairs",
        "n^2",
        "words of three",
        "def f(words):\n    return sum((x + y) == (x + y)[::-1] for x in words for y in words)",
    ),
    # Each round copies all items but one.
    (
        "builtin",
        "values_struck_out",
        "n^2",
        "distinct",
        "def f(a):\n    rounds = 0\n    while a:\n        first = a[0]\n        a = [x for x in a if x != first]\n        rounds += 1\n    return rounds",
    ),
    # Every entry of the square is in one tuple and one sum.
    (
        "builtin",
        "columns_summed",
        "n^2",
        "matrix",
        "def f(g):\n    return list(map(sum, zip(*g)))",
    ),
    # Two sets of at most five members are cut for each of n(n - 1) / 2 pairs.
    (
        "builtin",
        "friends_in_common",
        "n^2",
        "friends",
        "from itertools import combinations\n\ndef f(people):\n    return sum(len(x & y) for x, y in combinations(people, 2))",
    ),
    # N^2 entries are counted under ten keys.
    (
        "builtin",
        "colours_of_picture",
        "n^2",
        "matrix",
        "from collections import Counter\nfrom itertools import chain\n\ndef f(g):\n    return Counter(chain.from_iterable(g)).most_common()",
    ),
    # N distances are sorted for each of n items.
    (
        "builtin",
        "middle_distances",
        "n^2 log n",
        "distinct",
        "def f(a):\n    return min(sorted([abs(x - y) for y in a])[len(a) // 2] for x in a)",
    ),
    # Each of n rows is made a heap, from which its n items are popped.
    (
        "builtin",
        "rows_drained_by_heap",
        "n^2 log n",
        "wide_matrix",
        "from heapq import heapify, heappop\n\ndef f(g):\n    total = 0\n    for row in g:\n        heapify(row)\n        while row:\n            total ^= heappop(row) * len(row)\n    return total",
    ),
    # Each of n rounds makes all n rows anew by a map over n pairs.
    (
        "builtin",
        "all_distances",
        "n^3",
        "distances",
        "def f(g):\n    for k in range(len(g)):\n        through = g[k]\n        for row in g:\n            row[:] = map(min, row, map(row[k].__add__, through))\n    return max(map(max, g))",
    ),
    # For each of n^2 places its row and its column are summed anew.
    (
        "builtin",
        "crosses_summed",
        "n^3",
        "matrix",
        "def f(g):\n    columns = list(zip(*g))\n    return max(sum(row) + sum(column) for row in g for column in columns)",
    ),
    # The ones of each of 2^n numbers are counted by one call.
    (
        "builtin",
        "bits_of_all_sets",
        "2^n",
        "n",
        "def f(n):\n    return sum(map(int.bit_count, range(1 << n)))",
    ),
    # N! orders are made, each from the one before with two changes or so, and one item of each is read.
    (
        "builtin",
        "first_ones_summed",
        "n!",
        "n",
        "from itertools import permutations\nfrom operator import itemgetter\n\ndef f(n):\n    return sum(map(itemgetter(0), permutations(range(n))))",
    ),
    # Two counts for each of m votes, one look at each of n people.
    (
        "two sizes",
        "town_judge",
        "n + m",
        "edges",
        "def f(n, trust):\n    trusted, trusting = [0] * n, [0] * n\n    for a, b in trust:\n        trusting[a] += 1\n        trusted[b] += 1\n    return [p for p in range(n) if trusted[p] > 2 * trusting[p]]",
    ),
    # Each letter of either text is pushed or pops one.
    (
        "two sizes",
        "typed_with_backspaces",
        "n + m",
        "text text",
        "def f(s, t):\n    def typed(text):\n        out = []\n        for c in text:\n            if c != 'b':\n                out.append(c)\n            elif out:\n                out.pop()\n        return out\n    return typed(s) == typed(t)",
    ),
    # Degrees of m edges, their sums over n vertices, then m places filled.
    (
        "two sizes",
        "neighbours_packed",
        "n + m",
        "edges",
        "def f(n, edges):\n    start = [0] * (n + 1)\n    for u, v in edges:\n        start[u + 1] += 1\n    for u in range(n):\n        start[u + 1] += start[u]\n    at, packed = start[:], [0] * len(edges)\n    for u, v in edges:\n        packed[at[u]] = v\n        at[u] += 1\n    return start, packed",
    ),
    # Both lists are counted under 97 keys.
    (
        "two sizes",
        "common_remainders",
        "n + m",
        "ints ints",
        "from collections import Counter\n\ndef f(a, b):\n    both = Counter(x % 97 for x in a) & Counter(y % 97 for y in b)\n    return sum(both.values())",
    ),
    # A table entry for each pair of beginnings.
    (
        "two sizes",
        "interleavings",
        "n m",
        "text text",
        "def f(a, b):\n    c = a + b\n    row = [1] + [0] * len(b)\n    for j in range(len(b)):\n        row[j + 1] = row[j] * (b[j] == c[j])\n    for i in range(len(a)):\n        row[0] *= a[i] == c[i]\n        for j in range(len(b)):\n            d = c[i + j + 1]\n            row[j + 1] = (row[j + 1] * (a[i] == d) + row[j] * (b[j] == d)) % 1000003\n    return row[-1]",
    ),
    # Each of n m fields is visited once, every second row backwards.
    (
        "two sizes",
        "snake_order",
        "n m",
        "grid",
        "def f(g):\n    out = []\n    for i, row in enumerate(g):\n        for x in reversed(row) if i % 2 else row:\n            if x != 7:\n                out.append(x)\n    return len(out)",
    ),
    # Each of n m fields enters the queue at most once; 90 % of them do so in the end.
    (
        "two sizes",
        "rotting_oranges",
        "n m",
        "oranges",
        "from collections import deque\n\ndef f(g):\n    n, m = len(g), len(g[0])\n    queue = deque((i, j, 0) for i in range(n) for j in range(m) if g[i][j] == 2)\n    minutes = 0\n    while queue:\n        i, j, minutes = queue.popleft()\n        for x, y in ((i + 1, j), (i - 1, j), (i, j + 1), (i, j - 1)):\n            if 0 <= x < n and 0 <= y < m and g[x][y] == 1:\n                g[x][y] = 2\n                queue.append((x, y, minutes + 1))\n    return minutes",
    ),
    # The two least sums of the house before are found once, then serve all m colours.
    (
        "two sizes",
        "houses_painted",
        "n m",
        "houses and colours",
        "def f(costs):\n    sums = costs[0]\n    for row in costs[1:]:\n        least = min(sums)\n        at = sums.index(least)\n        second = min(sums[:at] + sums[at + 1 :], default=least)\n        sums = [x + (second if j == at else least) for j, x in enumerate(row)]\n    return min(sums)",
    ),
    # Numbers below m have log2(m) - 1 binary digits on average.
    (
        "two sizes",
        "binary_forms",
        "n log m",
        "numbers below m",
        "def f(a):\n    forms = []\n    for x in a:\n        digits = []\n        while x:\n            digits.append('1' if x & 1 else '0')\n            x >>= 1\n        forms.append(''.join(reversed(digits)))\n    return max(forms)",
    ),
    # Bisection of a range of m for each of n items; the range is never written out.
    (
        "two sizes",
        "places_in_range",
        "n log m",
        "ints k",
        "from bisect import bisect_right\n\ndef f(a, m):\n    steps = range(0, 3 * m, 3)\n    return sum(bisect_right(steps, x % (3 * m)) for x in a)",
    ),
    # A Fenwick tree of m is filled in one pass; each of n questions reads half of log2(m) entries of it.
    (
        "two sizes",
        "sums_of_beginnings",
        "n log m + m",
        "queries and items",
        "def f(queries, a):\n    m = len(a)\n    tree = [0] + a\n    for i in range(1, m + 1):\n        j = i + (i & -i)\n        if j <= m:\n            tree[j] += tree[i]\n    best = 0\n    for q in queries:\n        i, total = q % m + 1, 0\n        while i:\n            total += tree[i]\n            i &= i - 1\n        if total > best:\n            best = total\n    return best",
    ),
    # M updates that climb and n sums that go down a Fenwick tree of m.
    (
        "two sizes",
        "ranks_by_fenwick",
        "n log m + m log m",
        "ints ints",
        "def f(a, b):\n    m = len(b)\n    tree = [0] * (m + 1)\n    for x in b:\n        i = x % m + 1\n        while i <= m:\n            tree[i] += 1\n            i += i & -i\n    ranks = []\n    for x in a:\n        i, below = x % m + 1, 0\n        while i > 0:\n            below += tree[i]\n            i -= i & -i\n        ranks.append(below)\n    return ranks",
    ),
    # For each of n houses and m colours, all m colours of the house before are tried.
    (
        "two sizes",
        "houses_painted_slowly",
        "n m^2",
        "houses and colours",
        "def f(costs):\n    sums = costs[0]\n    for row in costs[1:]:\n        new = []\n        for j, x in enumerate(row):\n            least = 10**9\n            for k, y in enumerate(sums):\n                if k != j and y < least:\n                    least = y\n            new.append(x + least)\n        sums = new\n    return min(sums)",
    ),
    # M rounds, each with all n(n - 1) / 2 pairs of an end and an earlier cut.
    (
        "two sizes",
        "list_in_parts",
        "n^2 m",
        "positive k",
        "def f(a, m):\n    n = len(a)\n    until = [0] * (n + 1)\n    for i in range(n):\n        until[i + 1] = until[i] + a[i]\n    best = until[:]\n    for _ in range(m):\n        new = [0] * (n + 1)\n        for i in range(1, n + 1):\n            least = until[i]\n            for j in range(i):\n                part = until[i] - until[j]\n                if best[j] > part:\n                    part = best[j]\n                if part < least:\n                    least = part\n            new[i] = least\n        best = new\n    return best[n]",
    ),
    # Ranks of n come from a sort; m look-ups in a dict follow.
    (
        "two sizes",
        "ranks_looked_up",
        "n log n + m",
        "ints ints",
        "def f(a, b):\n    rank = {x: i for i, x in enumerate(sorted(a))}\n    return [rank.get(y, -1) for y in b]",
    ),
    # All pairs of the first, one pass over the second.
    (
        "two sizes",
        "best_rise_and_part",
        "n^2 + m",
        "ints ints",
        "def f(a, b):\n    rise = 0\n    for i in range(len(a)):\n        for j in range(i + 1, len(a)):\n            if a[j] - a[i] > rise:\n                rise = a[j] - a[i]\n    best = here = 0\n    for y in b:\n        here = max(here + y - 500000, 0)\n        best = max(best, here)\n    return rise, best",
    ),
    # The places of either list are sorted by their items.
    (
        "two sizes",
        "orders_of_both",
        "n log n + m log m",
        "ints ints",
        "def f(a, b):\n    first = sorted(range(len(a)), key=a.__getitem__)\n    second = sorted(range(len(b)), key=b.__getitem__)\n    return first[0], second[-1]",
    ),
    # The apples are added up, the boxes are sorted and filled from the largest.
    (
        "two sizes",
        "apples_into_boxes",
        "n + m log m",
        "apples and boxes",
        "def f(apples, boxes):\n    total = 0\n    for x in apples:\n        total += x\n    boxes.sort(reverse=True)\n    used = 0\n    for size in boxes:\n        if total > 0:\n            total -= size\n            used += 1\n    return used",
    ),
    # A test of two remainders for each number below n.
    (
        "two sizes",
        "multiples_of_either",
        "n",
        "n m",
        "def f(n, m):\n    total = 0\n    for i in range(n):\n        if i % 3 == 0 or i % m == 0:\n            total += i\n    return total",
    ),
    # One step of the recurrence for each of m people; n is but the width of a stride.
    (
        "two sizes",
        "circle_of_m",
        "m",
        "n m",
        "def f(n, m):\n    at = 0\n    for size in range(2, m + 1):\n        at = (at + n) % size\n    return at",
    ),
]
