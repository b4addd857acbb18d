"""C++: `std::vector<long long> called_badges(const std::vector<long long>& taps)`.

The types are long long, double, bool, std::string and std::vector. Lists and strings may be taken by constant
reference, by reference or by value. The candidate's text comes after our own, out of reach of the macros it defines.
"""

from collections.abc import Iterator

from instret.sandbox.languages.harness.naming import snake_case
from instret.sandbox.languages.signature import Signature, Type

_SCALARS = {"int": "long long", "float": "double", "bool": "bool", "str": "std::string"}
_RESERVED = """
and asm auto bool break case catch char class const constexpr continue default delete do double else enum
explicit export extern false final float for friend goto if inline int long main mutable namespace new not operator
or override private protected public register return short signed sizeof static std struct switch template this
throw true try typedef typename union unsigned using virtual void volatile while xor
"""
_MAIN = """\
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

namespace instret {{

const char* input;
std::string output;

void read_input() {{
    static std::string whole(1 << 16, 0);
    std::size_t size = 0, got;
    while ((got = std::fread(whole.data() + size, 1, whole.size() - size, stdin)) > 0) {{
        size += got;
        if (size == whole.size()) whole.resize(2 * size);
    }}
    input = whole.data();
}}

void take(void* target, std::size_t size) {{
    if (size) std::memcpy(target, input, size);
    input += size;
}}

void put(const void* source, std::size_t size) {{
    if (size) output.append(static_cast<const char*>(source), size);
}}

void read(long long& value) {{ take(&value, 8); }}
void read(double& value) {{ take(&value, 8); }}

std::size_t read_size() {{
    long long size;
    read(size);
    return size;
}}

void read(bool& value) {{ value = read_size(); }}

void read(std::string& text) {{
    std::size_t size = read_size();
    text.assign(input, size);
    input += (size + 7) / 8 * 8;
}}

template <class Number>
void read_numbers(std::vector<Number>& numbers) {{
    numbers.resize(read_size());
    take(numbers.data(), numbers.size() * 8);
}}

void read(std::vector<long long>& numbers) {{ read_numbers(numbers); }}
void read(std::vector<double>& numbers) {{ read_numbers(numbers); }}

template <class Item>
void read(std::vector<Item>& items) {{
    std::size_t size = read_size();
    items.reserve(size);
    while (size--) {{
        Item item;
        read(item);
        items.push_back(std::move(item));
    }}
}}

void write(long long value) {{ put(&value, 8); }}
void write(double value) {{ put(&value, 8); }}
void write_size(std::size_t size) {{ put(&size, 8); }}
void write(bool value) {{ write_size(value); }}

void write(const std::string& text) {{
    write_size(text.size());
    output += text;
    output.append(-text.size() % 8, 0);
}}

template <class Number>
void write_numbers(const std::vector<Number>& numbers) {{
    write_size(numbers.size());
    put(numbers.data(), numbers.size() * 8);
}}

void write(const std::vector<long long>& numbers) {{ write_numbers(numbers); }}
void write(const std::vector<double>& numbers) {{ write_numbers(numbers); }}

template <class Item>
void write(const std::vector<Item>& items) {{
    write_size(items.size());
    for (const Item& item : items) write(item);
}}

bool save(const char* path) {{
    std::FILE* file = std::fopen(path, "wb");
    return file && std::fwrite(output.data(), 1, output.size(), file) == output.size() && std::fclose(file) == 0;
}}

}}

#include "candidate.cpp"

signed main(signed, char** arguments) {{
    instret::read_input();
{statements}    return instret::save(arguments[1]) ? 0 : 1;
}}
"""


def starter(signature: Signature) -> str:
    """`long long f(const std::vector<long long>& values)`."""
    parameters = ", ".join(
        _taken(parameter.type) + snake_case(parameter.name, _RESERVED) for parameter in signature.parameters
    )
    head = f"{_cpp_type(signature.result)} {snake_case(signature.name, _RESERVED)}({parameters})"
    return f"#include <string>\n#include <vector>\n\n{head} {{\n    \n}}\n"


def assemble(source: str, signature: Signature) -> dict[str, str]:
    """A main that includes the candidate."""
    statements = "".join(f"    {line};\n" for line in _statements(signature))
    return {"candidate.cpp": source, "main.cpp": _MAIN.format(statements=statements)}


def _cpp_type(kind: Type) -> str:
    return "std::vector<" * kind.depth + _SCALARS[kind.scalar] + ">" * kind.depth


def _taken(kind: Type) -> str:
    return f"const {_cpp_type(kind)}& " if kind.depth or kind.scalar == "str" else f"{_cpp_type(kind)} "


def _statements(signature: Signature) -> Iterator[str]:
    """Read every argument, call, write the answer."""
    names = [f"instret_argument_{index}" for index in range(len(signature.parameters))]
    for name, parameter in zip(names, signature.parameters, strict=True):
        yield f"{_cpp_type(parameter.type)} {name}"
        yield f"instret::read({name})"
    # Two colons: the candidate may be using namespace std, where many good names are taken.
    call = f"::{snake_case(signature.name, _RESERVED)}({', '.join(names)})"
    yield f"{_cpp_type(signature.result)} instret_result = {call}"
    yield "instret::write(instret_result)"
