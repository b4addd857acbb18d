"""Five small programs of different kinds in eight languages, all `solve(n)` and all with the same answer.

PROGRAMS[kind] = (n, {language: source})
"""

SIGNATURE = "def solve(n: int) -> int"

_ARITHMETIC = {
    "python": "def solve(n):\n    s = 0\n    for i in range(1, n):\n        s = (s * 31 + i * i) % 1000003\n    return s\n",
    "c": "long long solve(long long n) {\n    long long s = 0;\n    for (long long i = 1; i < n; i++) s = (s * 31 + i * i) % 1000003;\n    return s;\n}\n",
    "java": "class Solution {\n    static long solve(long n) {\n        long s = 0;\n        for (long i = 1; i < n; i++) s = (s * 31 + i * i) % 1000003;\n        return s;\n    }\n}\n",
    "javascript": "function solve(n) {\n  let s = 0;\n  for (let i = 1; i < n; i++) s = (s * 31 + i * i) % 1000003;\n  return s;\n}\n",
    "go": "package main\n\nfunc solve(n int64) int64 {\n\ts := int64(0)\n\tfor i := int64(1); i < n; i++ {\n\t\ts = (s*31 + i*i) % 1000003\n\t}\n\treturn s\n}\n",
    "ruby": "def solve(n)\n  s = 0\n  (1...n).each { |i| s = (s * 31 + i * i) % 1000003 }\n  s\nend\n",
    "rust": "pub fn solve(n: i64) -> i64 {\n    (1..n).fold(0, |s, i| (s * 31 + i * i) % 1000003)\n}\n",
}
_HASHING = {
    "python": "def solve(n):\n    d = {}\n    for i in range(n):\n        k = str(i * i % 1009)\n        d[k] = d.get(k, 0) + 1\n    return max(d.values()) * 10000 + len(d)\n",
    "c": """#include <stdio.h>
#include <string.h>
static struct { char key[8]; long long count; } table[4096];
long long solve(long long n) {
    long long most = 0, distinct = 0;
    for (long long i = 0; i < n; i++) {
        char key[8];
        unsigned hash = 5381;
        sprintf(key, "%lld", i * i % 1009);
        for (char *c = key; *c; c++) hash = hash * 33 + *c;
        while (table[hash %= 4096].count && strcmp(table[hash].key, key)) hash++;
        if (!table[hash].count) distinct++;
        strcpy(table[hash].key, key);
        if (++table[hash].count > most) most = table[hash].count;
    }
    return most * 10000 + distinct;
}
""",
    "cpp": """#include <string>
#include <unordered_map>
long long solve(long long n) {
    std::unordered_map<std::string, long long> d;
    long long most = 0;
    for (long long i = 0; i < n; i++) {
        long long count = ++d[std::to_string(i * i % 1009)];
        if (count > most) most = count;
    }
    return most * 10000 + d.size();
}
""",
    "java": """import java.util.HashMap;
class Solution {
    static long solve(long n) {
        HashMap<String, Long> d = new HashMap<>();
        long most = 0;
        for (long i = 0; i < n; i++) most = Math.max(most, d.merge(Long.toString(i * i % 1009), 1L, Long::sum));
        return most * 10000 + d.size();
    }
}
""",
    "javascript": "function solve(n) {\n  const d = new Map();\n  let most = 0;\n  for (let i = 0; i < n; i++) {\n    const k = String((i * i) % 1009), c = (d.get(k) || 0) + 1;\n    d.set(k, c);\n    if (c > most) most = c;\n  }\n  return most * 10000 + d.size;\n}\n",
    "go": 'package main\n\nimport "strconv"\n\nfunc solve(n int64) int64 {\n\td := map[string]int64{}\n\tmost := int64(0)\n\tfor i := int64(0); i < n; i++ {\n\t\tk := strconv.FormatInt(i*i%1009, 10)\n\t\td[k]++\n\t\tif d[k] > most {\n\t\t\tmost = d[k]\n\t\t}\n\t}\n\treturn most*10000 + int64(len(d))\n}\n',
    "ruby": "def solve(n)\n  d = Hash.new(0)\n  n.times { |i| d[(i * i % 1009).to_s] += 1 }\n  d.values.max * 10000 + d.size\nend\n",
    "rust": "use std::collections::HashMap;\npub fn solve(n: i64) -> i64 {\n    let mut d: HashMap<String, i64> = HashMap::new();\n    for i in 0..n {\n        *d.entry((i * i % 1009).to_string()).or_insert(0) += 1;\n    }\n    d.values().max().unwrap() * 10000 + d.len() as i64\n}\n",
}
_STRINGS = {
    "python": "def solve(n):\n    t = ','.join(str(i) for i in range(n))\n    return len(t) * 10000 + t.count('7')\n",
    "c": """#include <stdio.h>
#include <stdlib.h>
#include <string.h>
long long solve(long long n) {
    char *t = malloc(20 * n + 1), *end = t;
    for (long long i = 0; i < n; i++) end += sprintf(end, i ? ",%lld" : "%lld", i);
    long long sevens = 0;
    for (char *at = t; (at = strchr(at, '7')); at++) sevens++;
    return (long long)strlen(t) * 10000 + sevens;
}
""",
    "cpp": "#include <algorithm>\n#include <string>\nlong long solve(long long n) {\n    std::string t;\n    for (long long i = 0; i < n; i++) {\n        if (i) t += ',';\n        t += std::to_string(i);\n    }\n    return (long long)t.size() * 10000 + std::count(t.begin(), t.end(), '7');\n}\n",
    "java": "class Solution {\n    static long solve(long n) {\n        StringBuilder t = new StringBuilder();\n        for (long i = 0; i < n; i++) {\n            if (i > 0) t.append(',');\n            t.append(i);\n        }\n        return t.length() * 10000L + t.toString().chars().filter(c -> c == '7').count();\n    }\n}\n",
    "javascript": "function solve(n) {\n  const t = Array.from({ length: n }, (_, i) => String(i)).join(',');\n  return t.length * 10000 + t.split('7').length - 1;\n}\n",
    "go": 'package main\n\nimport (\n\t"strconv"\n\t"strings"\n)\n\nfunc solve(n int64) int64 {\n\tvar b strings.Builder\n\tfor i := int64(0); i < n; i++ {\n\t\tif i > 0 {\n\t\t\tb.WriteByte(\',\')\n\t\t}\n\t\tb.WriteString(strconv.FormatInt(i, 10))\n\t}\n\tt := b.String()\n\treturn int64(len(t))*10000 + int64(strings.Count(t, "7"))\n}\n',
    "ruby": "def solve(n)\n  t = (0...n).map(&:to_s).join(',')\n  t.size * 10000 + t.count('7')\nend\n",
    "rust": "pub fn solve(n: i64) -> i64 {\n    let t = (0..n).map(|i| i.to_string()).collect::<Vec<_>>().join(\",\");\n    t.len() as i64 * 10000 + t.matches('7').count() as i64\n}\n",
}
_SORTING = {
    "python": "def solve(n):\n    x = [i * 7919 % 100003 for i in range(n)]\n    x.sort(key=lambda v: (v % 10, v))\n    return x[n // 2]\n",
    "c": """#include <stdlib.h>
static int before(const void *left, const void *right) {
    long long a = *(const long long *)left, b = *(const long long *)right;
    return a % 10 != b % 10 ? (a % 10 > b % 10) - (a % 10 < b % 10) : (a > b) - (a < b);
}
long long solve(long long n) {
    long long *x = malloc(n * sizeof *x);
    for (long long i = 0; i < n; i++) x[i] = i * 7919 % 100003;
    qsort(x, n, sizeof *x, before);
    return x[n / 2];
}
""",
    "cpp": """#include <algorithm>
#include <utility>
#include <vector>
long long solve(long long n) {
    std::vector<long long> x;
    for (long long i = 0; i < n; i++) x.push_back(i * 7919 % 100003);
    std::sort(x.begin(), x.end(), [](long long a, long long b) {
        return std::pair(a % 10, a) < std::pair(b % 10, b);
    });
    return x[n / 2];
}
""",
    "java": "import java.util.Arrays;\nimport java.util.Comparator;\nclass Solution {\n    static long solve(long n) {\n        Long[] x = new Long[(int) n];\n        for (int i = 0; i < n; i++) x[i] = i * 7919L % 100003;\n        Arrays.sort(x, Comparator.<Long>comparingLong(v -> v % 10).thenComparingLong(v -> v));\n        return x[(int) n / 2];\n    }\n}\n",
    "javascript": "function solve(n) {\n  const x = Array.from({ length: n }, (_, i) => (i * 7919) % 100003);\n  x.sort((a, b) => (a % 10) - (b % 10) || a - b);\n  return x[Math.floor(n / 2)];\n}\n",
    "go": 'package main\n\nimport "sort"\n\nfunc solve(n int64) int64 {\n\tx := make([]int64, n)\n\tfor i := range x {\n\t\tx[i] = int64(i) * 7919 % 100003\n\t}\n\tsort.Slice(x, func(i, j int) bool {\n\t\tif x[i]%10 != x[j]%10 {\n\t\t\treturn x[i]%10 < x[j]%10\n\t\t}\n\t\treturn x[i] < x[j]\n\t})\n\treturn x[n/2]\n}\n',
    "ruby": "def solve(n)\n  (0...n).map { |i| i * 7919 % 100003 }.sort_by { |v| [v % 10, v] }[n / 2]\nend\n",
    "rust": "pub fn solve(n: i64) -> i64 {\n    let mut x: Vec<i64> = (0..n).map(|i| i * 7919 % 100003).collect();\n    x.sort_by_key(|&v| (v % 10, v));\n    x[(n / 2) as usize]\n}\n",
}
_RECURSION = {
    "python": "def solve(n):\n    return n if n < 2 else solve(n - 1) + solve(n - 2)\n",
    "c": "long long solve(long long n) {\n    return n < 2 ? n : solve(n - 1) + solve(n - 2);\n}\n",
    "java": "class Solution {\n    static long solve(long n) {\n        return n < 2 ? n : solve(n - 1) + solve(n - 2);\n    }\n}\n",
    "javascript": "function solve(n) {\n  return n < 2 ? n : solve(n - 1) + solve(n - 2);\n}\n",
    "go": "package main\n\nfunc solve(n int64) int64 {\n\tif n < 2 {\n\t\treturn n\n\t}\n\treturn solve(n-1) + solve(n-2)\n}\n",
    "ruby": "def solve(n)\n  n < 2 ? n : solve(n - 1) + solve(n - 2)\nend\n",
    "rust": "pub fn solve(n: i64) -> i64 {\n    if n < 2 { n } else { solve(n - 1) + solve(n - 2) }\n}\n",
}
# What is plain enough is C++ as well.
PROGRAMS: dict[str, tuple[int, dict[str, str]]] = {
    "arithmetic": (40_000, _ARITHMETIC | {"cpp": _ARITHMETIC["c"]}),
    "hashing": (10_000, _HASHING),
    "strings": (10_000, _STRINGS),
    "sorting": (5_000, _SORTING),
    "recursion": (24, _RECURSION | {"cpp": _RECURSION["c"]}),
}
