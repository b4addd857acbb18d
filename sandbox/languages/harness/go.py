"""Go: `func calledBadges(taps []int64) []int64` in a file of `package main`.

The types are int64, float64, bool, string and slices. The candidate's file has its own imports and no `main`.
"""

from collections.abc import Iterator

from instret.sandbox.languages.harness.naming import camel_case
from instret.sandbox.languages.signature import Signature, Type, types_within

# What `go build` wants to see beside a program.
MODULE = {"go.mod": "module candidate\n\ngo 1.18\n"}
_SCALARS = {"int": "int64", "float": "float64", "bool": "bool", "str": "string"}
_RESERVED = """
bool break case chan const continue default defer else fallthrough float64 for func go goto if import init
int64 interface main map package range return select string struct switch type var
"""
_MAIN = """\
package main

import (
	"encoding/binary"
	"io"
	"math"
	"os"
)

var instretInput, instretOutput []byte

func main() {{
	input, err := io.ReadAll(os.Stdin)
	if err != nil {{
		panic(err)
	}}
	instretInput = input
{statements}	if err := os.WriteFile(os.Args[1], instretOutput, 0o666); err != nil {{
		panic(err)
	}}
}}

func instretReadInt0() int64 {{
	word := binary.LittleEndian.Uint64(instretInput)
	instretInput = instretInput[8:]
	return int64(word)
}}

func instretReadFloat0() float64 {{
	return math.Float64frombits(uint64(instretReadInt0()))
}}

func instretReadBool0() bool {{
	return instretReadInt0() != 0
}}

func instretReadStr0() string {{
	size := instretReadInt0()
	text := string(instretInput[:size])
	instretInput = instretInput[(size+7)/8*8:]
	return text
}}

func instretWriteInt0(value int64) {{
	word := uint64(value)
	instretOutput = append(instretOutput, byte(word), byte(word>>8), byte(word>>16), byte(word>>24),
		byte(word>>32), byte(word>>40), byte(word>>48), byte(word>>56))
}}

func instretWriteFloat0(value float64) {{
	instretWriteInt0(int64(math.Float64bits(value)))
}}

func instretWriteBool0(value bool) {{
	if value {{
		instretWriteInt0(1)
	}} else {{
		instretWriteInt0(0)
	}}
}}

func instretWriteStr0(text string) {{
	instretWriteInt0(int64(len(text)))
	instretOutput = append(instretOutput, text...)
	instretOutput = append(instretOutput, make([]byte, -len(text)&7)...)
}}
"""
_READ_LIST = """
func instretRead{name}() {kind} {{
	items := make({kind}, instretReadInt0())
	for i := range items {{
		items[i] = instretRead{item}()
	}}
	return items
}}
"""
_WRITE_LIST = """
func instretWrite{name}(items {kind}) {{
	instretWriteInt0(int64(len(items)))
	for _, item := range items {{
		instretWrite{item}(item)
	}}
}}
"""


def starter(signature: Signature) -> str:
    """`func f(values []int64) int64`."""
    parameters = ", ".join(
        f"{camel_case(parameter.name, _RESERVED)} {_go_type(parameter.type)}" for parameter in signature.parameters
    )
    name = camel_case(signature.name, _RESERVED)
    return f"package main\n\nfunc {name}({parameters}) {_go_type(signature.result)} {{\n\t\n}}\n"


def assemble(source: str, signature: Signature) -> dict[str, str]:
    """The candidate's file and a main beside it in the same package."""
    lists = types_within([*(parameter.type for parameter in signature.parameters), signature.result])
    functions = [
        text.format(name=_suffix(kind), kind=_go_type(kind), item=_suffix(kind.item))
        for kind in lists
        if kind.depth
        for text in (_READ_LIST, _WRITE_LIST)
    ]
    main = _MAIN.format(statements="".join(f"\t{line}\n" for line in _statements(signature)))
    return {"candidate.go": source, "main.go": main + "".join(functions), **MODULE}


def _go_type(kind: Type) -> str:
    return "[]" * kind.depth + _SCALARS[kind.scalar]


def _suffix(kind: Type) -> str:
    return f"{kind.scalar.capitalize()}{kind.depth}"


def _statements(signature: Signature) -> Iterator[str]:
    """Read every argument, call, write the answer."""
    names = [f"argument{index}" for index in range(len(signature.parameters))]
    for name, parameter in zip(names, signature.parameters, strict=True):
        yield f"{name} := instretRead{_suffix(parameter.type)}()"
    call = f"{camel_case(signature.name, _RESERVED)}({', '.join(names)})"
    yield f"instretWrite{_suffix(signature.result)}({call})"
