"""Attacks on the compilers: a text that they cannot digest is a compile error, in bounded time, and leaves no trace."""

import pytest

from instret.sandbox import Verdict

C = "long long f(long long n) { return n; }\n"
TEXTS = {
    "include_zeros": ("c", '#include "/dev/zero"\n' + C),
    "include_itself": ("c", '#include "candidate.c"\n' + C),
    "include_a_folder": ("c", '#include "/usr/include"\n' + C),
    "macros": (
        "c",
        "#define A0 x x x x x x x x x x\n"
        + "".join(f"#define A{level + 1} " + f"A{level} " * 10 + "\n" for level in range(9))
        + "A9\n"
        + C,
    ),
    "two_gigabytes_of_data": ("c", "static char big[2000000000] = {1};\n" + C + "char *keep(void) { return big; }"),
    "endless_assembly": ("c", '__asm__(".rept 2000000000\\n.quad 1\\n.endr");\n' + C),
    "deep_nesting": ("c", "long long f(long long n) { return " + "(" * 300_000 + "n" + ")" * 300_000 + "; }"),
    "warnings_without_end": ("c", "".join(f"#warning {number}\n" for number in range(2_000)) + "#error end\n"),
    "templates": (
        "cpp",
        "template<int N> struct T { typename T<N + 1>::type x; using type = int; };\n"
        "T<0> t;\nlong long f(long long n) { return n; }",
    ),
    "exponential_templates": (
        "cpp",
        "template<int N, int M> struct T { static const int v = T<N - 1, 2 * M>::v + T<N - 1, 2 * M + 1>::v; };\n"
        "template<int M> struct T<0, M> { static const int v = M; };\n"
        "long long f(long long n) { return n + T<24, 0>::v; }",
    ),
    "constant_expression": (
        "cpp",
        "constexpr long g(long n) { long s = 0; for (long i = 0; i < n; i++) s += i; return s; }\n"
        "constexpr long x = g(1000000000000);\nlong long f(long long n) { return n + x; }",
    ),
    "constant_in_rust": (
        "rust",
        "const fn g(n: u64) -> u64 { if n < 2 { n } else { g(n - 1) + g(n - 2) } }\n"
        "const X: u64 = g(60);\npub fn f(n: i64) -> i64 { n + X as i64 }",
    ),
    "macro_in_rust": (
        "rust",
        "macro_rules! m { ($($t:tt)*) => { m!($($t)* $($t)*) } }\npub fn f(n: i64) -> i64 { m!(1) }",
    ),
    "large_method": (
        "java",
        "class Solution { static long f(long n) {" + "n = n * 3 + 1;" * 30_000 + " return n; } }",
    ),
    "array_in_go": ("go", "package main\n\nvar big [1 << 45]byte\n\nfunc f(n int64) int64 { return int64(big[n]) }\n"),
    "nothing": ("c", ""),
    "bytes": ("c", "\0\1\2\ud800\ufeff" * 100),
    "not_the_language": ("java", "def f(n): return n"),
}


@pytest.mark.parametrize(("language", "source"), TEXTS.values(), ids=TEXTS)
def test_the_compiler_gives_up(warm, language, source):
    execution = warm.run(source, language)
    assert execution.failure == Verdict.COMPILE_ERROR, execution.message
    assert len(execution.message) < 1000


def test_after_all_a_large_program_still_compiles(warm):
    """No leftovers fill the builder's disk."""
    execution = warm.run("static char big[30000000] = {1};\n" + C.replace("return n", "return n + big[n]"), "c")
    assert execution.failure is None, execution.message


def test_large_builds_take_no_memory_from_who_comes_next(warm):
    """Builds are kept in memory, for when the same program comes again."""
    for turn in range(3):
        source = f"static char big[100000000] = {{{turn + 1}}};\n" + C.replace("return n", "return n + big[n]")
        warm.run(source, "c")
    execution = warm.run("def f(n): return len(bytearray(b'x') * (200 << 20)) and n")
    assert execution.failure is None, execution.message
