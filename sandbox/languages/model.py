"""How each language is compiled and run: one record per language.

The flags are those of EffiBench-X, so that figures can be compared, with the few additions that a comment justifies.
Both command lines are for the build directory as the current one. A harness takes the path of the answer file as its
one argument; a program must get none, because Ruby's `gets` would read it.
"""

from typing import Literal

import msgspec

Name = Literal["python", "c", "cpp", "java", "javascript", "go", "ruby", "rust"]


class Language(msgspec.Struct, frozen=True, kw_only=True):
    """A language of native execution.

    Attributes:
        name: what a sample or a solution calls it.
        title: what a person calls it.
        source_name: the file in the build directory that is compiled or run; a `program` is this file.
        candidate_name: the file that a `function` candidate's text is in, so that messages tell the candidate's lines.
        compile: command that makes what `run` runs, or None.
        run: command that executes.
        jit: counts of instructions vary from run to run, because the runtime compiles while it runs.
        threads: the runtime always has threads of its own.
        integers: the least and the largest one; None without bound.
        nul_in_text: whether a string may hold the character NUL.
    """

    name: Name
    title: str
    source_name: str
    candidate_name: str
    compile: tuple[str, ...] | None
    run: tuple[str, ...]
    jit: bool = False
    threads: bool = False
    integers: tuple[int, int] | None = (-(2**63), 2**63 - 1)
    nul_in_text: bool = True


_ALL = (
    Language(
        name="python",
        title="Python",
        source_name="main.py",
        candidate_name="candidate.py",
        compile=None,
        run=("python3", "-S", "-B", "main.py"),
        integers=None,
    ),
    Language(
        name="c",
        title="C",
        source_name="main.c",
        candidate_name="candidate.c",
        compile=("gcc", "-std=c17", "-O2", "-o", "main", "main.c", "-lm"),
        run=("./main",),
        nul_in_text=False,
    ),
    Language(
        name="cpp",
        title="C++",
        source_name="main.cpp",
        candidate_name="candidate.cpp",
        compile=("g++", "-std=c++20", "-O2", "-o", "main", "main.cpp"),
        run=("./main",),
    ),
    Language(
        name="java",
        title="Java",
        source_name="Main.java",
        candidate_name="Solution.java",
        compile=("javac", "-encoding", "UTF-8", "Main.java"),
        # The collector would otherwise depend on the machine's size, and its threads on the number of cores; the
        # performance data would be written to a file in /tmp.
        run=("java", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-cp", ".", "Main"),
        jit=True,
        threads=True,
    ),
    Language(
        name="javascript",
        title="JavaScript",
        source_name="main.js",
        candidate_name="candidate.js",
        compile=None,
        run=("node", "main.js"),
        jit=True,
        threads=True,
        integers=(-(2**53) + 1, 2**53 - 1),
    ),
    Language(
        name="go",
        title="Go",
        source_name="main.go",
        candidate_name="candidate.go",
        # The compiler must not ask the network; without cgo it needs no C compiler. Its cache is under HOME.
        compile=(
            "env",
            "GOPROXY=off",
            "CGO_ENABLED=0",
            "go",
            "build",
            "-o",
            "main",
            ".",
        ),
        run=("./main",),
        threads=True,
    ),
    Language(
        name="ruby",
        title="Ruby",
        source_name="main.rb",
        candidate_name="candidate.rb",
        compile=None,
        # There are no gems in the sandbox, and looking for them would cost more than most candidates do.
        run=("ruby", "--disable=gems", "main.rb"),
    ),
    Language(
        name="rust",
        title="Rust",
        source_name="main.rs",
        candidate_name="candidate.rs",
        compile=("rustc", "-O", "--edition", "2021", "-o", "main", "main.rs"),
        run=("./main",),
    ),
)
LANGUAGES: dict[str, Language] = {language.name: language for language in _ALL}
