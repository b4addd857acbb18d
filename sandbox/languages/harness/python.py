"""Python: `def called_badges(taps: list[int]) -> list[int]`.

The wire is the codec's own bytes, which `marshal` reads and writes. Recursion and the length of integers in decimal
are unbounded, as in the wasm engine.
"""

from instret.sandbox.languages.signature import Signature

_MAIN = """\
import marshal
import sys

sys.setrecursionlimit(10**6)
sys.set_int_max_str_digits(0)
arguments = marshal.loads(sys.stdin.buffer.read())
# What `import candidate` does, without millions of instructions for finding out the encoding of its text.
candidate = type(sys)("candidate")
sys.modules["candidate"] = candidate
with open("candidate.py", "rb") as file:
    source = file.read()
exec(compile(source, "candidate.py", "exec", dont_inherit=True), candidate.__dict__)
answer = candidate.{name}(*arguments)
with open(sys.argv[1], "wb") as file:
    file.write(marshal.dumps(answer, 2))
"""


def starter(signature: Signature) -> str:
    """`def f(values: list[int]) -> int`, with the types of the signature itself."""
    parameters = ", ".join(f"{parameter.name}: {parameter.type}" for parameter in signature.parameters)
    return f"def {signature.name}({parameters}) -> {signature.result}:\n    \n"


def assemble(source: str, signature: Signature) -> dict[str, str]:
    """The candidate as a module, and a main that calls it."""
    return {"candidate.py": source, "main.py": _MAIN.format(name=signature.name)}
