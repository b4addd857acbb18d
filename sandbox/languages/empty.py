"""The program that does nothing, in each language: what its runtime costs before and after a candidate."""

import re
import sys

_EMPTY: dict[str, str] = {
    "python": "",
    "c": "int main(void) { return 0; }\n",
    # Uses the library that every other program uses, or its loading would be charged to them.
    "cpp": "#include <string>\n\nint main(int count, char**) { return std::string(count, 0).size() == 99; }\n",
    "java": "public class Main {\n    public static void main(String[] arguments) {}\n}\n",
    "javascript": "",
    "go": "package main\n\nfunc main() {}\n",
    "ruby": "",
    "rust": "fn main() {}\n",
}
_STANDARD = sys.stdlib_module_names
_NAME = r"[A-Za-z_]\w*"
_MODULE = rf"{_NAME}(?:\.{_NAME})*"
_NAMED = rf"{_MODULE}(?: as {_NAME})?"
_IMPORT = re.compile(rf"import {_NAMED}(?:, ?{_NAMED})*|from {_MODULE} import (?:\*|{_NAMED}(?:, ?{_NAMED})*)")


def empty_program(language: str, source: str) -> str:
    """The program whose cost is no candidate's with this source.

    In Python it also imports the standard modules that the source names at its top: in the wasm engine they are there
    from the start, and loading `typing` takes more than most candidates do. Only the lines before anything else count,
    because nothing of the candidate has run yet that could have made them cheaper.
    """
    return _EMPTY[language] + (_leading_imports(source) if language == "python" else "")


def _leading_imports(source: str) -> str:
    kept = []
    for line in source.removeprefix("\ufeff").split("\n"):
        statement = line.partition("#")[0].rstrip()
        if not statement:
            continue
        if not _IMPORT.fullmatch(statement):
            break
        modules = statement.split(" ", 2)[1] if statement.startswith("from") else statement.removeprefix("import ")
        if not {module.strip().partition(" ")[0].partition(".")[0] for module in modules.split(",")} <= _STANDARD:
            break
        kept.append(statement + "\n")
    return "".join(kept)
