"""C: `long long *called_badges(const long long *taps, size_t taps_size, size_t *result_size)`.

A list is a pointer to its items followed by their number. The numbers of items of inner lists come as an array beside
it, one more per depth; a list that is returned gives its numbers through pointers at the end:

    list[int] values         const long long *values, size_t values_size
    list[list[int]] grid     const long long *const *grid, size_t grid_size, const size_t *grid_item_sizes
    result list[int]         long long *f(..., size_t *result_size)
    result list[list[int]]   long long **f(..., size_t *result_size, size_t **result_item_sizes)

The others are long long, double, bool and char * (UTF-8, ended by NUL). What is returned may be allocated or static.

The candidate's text comes first, so that the feature macros it may define have their effect; whatever follows it has
names with a prefix of their own.
"""

from collections.abc import Iterator

from instret.sandbox.languages.harness.naming import snake_case
from instret.sandbox.languages.signature import Parameter, Signature, Type, types_within

_SCALARS = {"int": "long long", "float": "double", "bool": "bool", "str": "char *"}
_RESERVED = """
auto bool break case char const continue default do double else enum extern false float for goto if inline int
long main register restrict return short signed sizeof static struct switch true typedef union unsigned void
volatile while
"""
_READING = """\
#include "candidate.c"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *instret_input;
static char *instret_output;
static size_t instret_written, instret_capacity;

static void *instret_resized(void *memory, size_t size) {
    memory = realloc(memory, size ? size : 1);
    if (!memory) {
        fputs("out of memory\\n", stderr);
        exit(1);
    }
    return memory;
}

static void instret_read_input(void) {
    size_t capacity = 1 << 16, size = 0, got;
    char *input = instret_resized(NULL, capacity);
    while ((got = fread(input + size, 1, capacity - size, stdin)) > 0) {
        size += got;
        if (size == capacity) input = instret_resized(input, capacity *= 2);
    }
    instret_input = input;
}

static void instret_take(void *target, size_t size) {
    memcpy(target, instret_input, size);
    instret_input += size;
}

static void instret_put(const void *source, size_t size) {
    if (instret_capacity - instret_written < size) {
        instret_capacity = 2 * instret_capacity + size + 4096;
        instret_output = instret_resized(instret_output, instret_capacity);
    }
    memcpy(instret_output + instret_written, source, size);
    instret_written += size;
}

static size_t instret_read_size(void) {
    unsigned long long size;
    instret_take(&size, 8);
    return size;
}

static void instret_write_size(size_t size) {
    unsigned long long word = size;
    instret_put(&word, 8);
}

static long long instret_read_int_0(void) {
    long long value;
    instret_take(&value, 8);
    return value;
}

static double instret_read_float_0(void) {
    double value;
    instret_take(&value, 8);
    return value;
}

static bool instret_read_bool_0(void) {
    return instret_read_size();
}

static char *instret_read_str_0(void) {
    size_t size = instret_read_size();
    char *text = instret_resized(NULL, size + 1);
    memcpy(text, instret_input, size);
    text[size] = 0;
    instret_input += (size + 7) / 8 * 8;
    return text;
}

static void instret_write_int_0(long long value) {
    instret_put(&value, 8);
}

static void instret_write_float_0(double value) {
    instret_put(&value, 8);
}

static void instret_write_bool_0(bool value) {
    instret_write_size(value);
}

static void instret_write_str_0(const char *text) {
    size_t size = strlen(text);
    instret_write_size(size);
    instret_put(text, size);
    instret_put("\\0\\0\\0\\0\\0\\0\\0", -size % 8);
}
"""
_MAIN = """\
int main(int argument_count, char **arguments) {{
    instret_read_input();
{statements}    FILE *instret_file = argument_count == 2 ? fopen(arguments[1], "wb") : NULL;
    if (!instret_file || fwrite(instret_output, 1, instret_written, instret_file) < instret_written) return 1;
    return fclose(instret_file) ? 1 : 0;
}}
"""


def starter(signature: Signature) -> str:
    """`long long f(const long long *values, size_t values_size)`."""
    declared = [text for parameter in signature.parameters for text in _declared(parameter)]
    declared += [f"size_t {'*' * (level + 1)}{name}" for level, name in enumerate(_sizes("result", signature.result))]
    name = snake_case(signature.name, _RESERVED)
    head = f"{_spaced(_c_type(signature.result))}{name}({', '.join(declared) or 'void'})"
    return f"#include <stdbool.h>\n#include <stddef.h>\n\n{head} {{\n    \n}}\n"


def assemble(source: str, signature: Signature) -> dict[str, str]:
    """A main that includes the candidate."""
    taken = [parameter.type for parameter in signature.parameters]
    lists = [kind for kind in types_within([*taken, signature.result]) if kind.depth > 0]
    functions = [text for kind in lists for text in (_read_list(kind), _write_list(kind))]
    main = _MAIN.format(statements="".join(f"    {line};\n" for line in _statements(signature)))
    return {"candidate.c": source, "main.c": "\n".join([_READING, *functions, main])}


def _c_type(kind: Type) -> str:
    return _SCALARS[kind.scalar] + ("" if kind.scalar == "str" or kind.depth == 0 else " ") + "*" * kind.depth


def _spaced(c_type: str) -> str:
    return c_type if c_type.endswith("*") else c_type + " "


def _sizes(name: str, kind: Type) -> list[str]:
    """What the numbers of items are called, from the outermost list inwards."""
    return [name + "_item" * level + ("_sizes" if level else "_size") for level in range(kind.depth)]


def _declared(parameter: Parameter) -> Iterator[str]:
    name = snake_case(parameter.name, _RESERVED)
    kind = parameter.type
    stars = kind.depth + (kind.scalar == "str")
    scalar = _SCALARS[kind.scalar].removesuffix(" *")
    yield f"const {scalar} {'*const ' * (stars - 1)}*{name}" if stars else f"{scalar} {name}"
    for level, size in enumerate(_sizes(name, kind)):
        yield f"const size_t {'*const ' * (level - 1)}*{size}" if level else f"size_t {size}"


def _read_list(kind: Type) -> str:
    """A function that reads a list and gives the numbers of items through pointers."""
    sizes = _sizes("items", kind)
    given = ", ".join(f"size_t {'*' * (level + 1)}{size}" for level, size in enumerate(sizes))
    lines = ["*items_size = instret_read_size();"]
    lines.append(f"{_spaced(_c_type(kind))}items = instret_resized(NULL, *items_size * sizeof *items);")
    lines += [f"*{size} = instret_resized(NULL, *items_size * sizeof **{size});" for size in sizes[1:]]
    if kind.depth == 1 and kind.scalar in ("int", "float"):
        lines.append("instret_take(items, *items_size * 8);")
    else:
        inner = ", ".join(f"&(*{size})[i]" for size in sizes[1:])
        item = f"instret_read_{kind.scalar}_{kind.depth - 1}({inner})"
        lines.append(f"for (size_t i = 0; i < *items_size; i++) items[i] = {item};")
    lines.append("return items;")
    return _function(f"{_spaced(_c_type(kind))}instret_read_{kind.scalar}_{kind.depth}({given})", lines)


def _write_list(kind: Type) -> str:
    sizes = _sizes("items", kind)
    given = ", ".join(f"size_t {'*' * level}{size}" for level, size in enumerate(sizes))
    lines = ["instret_write_size(items_size);"]
    if kind.depth == 1 and kind.scalar in ("int", "float"):
        lines.append("if (items_size) instret_put(items, items_size * 8);")
    else:
        inner = ", ".join(["items[i]", *(f"{size}[i]" for size in sizes[1:])])
        item = f"instret_write_{kind.scalar}_{kind.depth - 1}({inner})"
        lines.append(f"for (size_t i = 0; i < items_size; i++) {item};")
    return _function(f"void instret_write_{kind.scalar}_{kind.depth}({_spaced(_c_type(kind))}items, {given})", lines)


def _function(head: str, lines: list[str]) -> str:
    body = "".join(f"    {line}\n" for line in lines)
    return f"static {head} {{\n{body}}}\n"


def _statements(signature: Signature) -> Iterator[str]:
    """Read every argument, call, write the answer."""
    given: list[str] = []
    for index, parameter in enumerate(signature.parameters):
        name, kind = f"instret_argument_{index}", parameter.type
        sizes = _sizes(name, kind)
        for level, size in enumerate(sizes):
            yield f"size_t {'*' * level}{size}"
        # A pointer to void becomes whatever pointer the candidate takes, const or not.
        held = "void *" if kind.depth else _spaced(_c_type(kind))
        yield f"{held}{name} = instret_read_{kind.scalar}_{kind.depth}({', '.join('&' + size for size in sizes)})"
        given += [name, *(f"(void *){size}" if level > 1 else size for level, size in enumerate(sizes))]
    result = _sizes("instret_result", signature.result)
    for level, size in enumerate(result):
        yield f"size_t {'*' * level}{size} = 0"
    given += ["&" + size for size in result]
    call = f"{snake_case(signature.name, _RESERVED)}({', '.join(given)})"
    yield f"{_spaced(_c_type(signature.result))}instret_result = {call}"
    writer = f"instret_write_{signature.result.scalar}_{signature.result.depth}"
    yield f"{writer}({', '.join(['instret_result', *result])})"
