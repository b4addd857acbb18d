"""Java: `static long[] calledBadges(long[] taps)` in `class Solution`.

The types are long, double, boolean, String and arrays. The function may be static or not, as long as `Solution` has a
constructor without parameters.
"""

from collections.abc import Iterator

from instret.sandbox.languages.harness.naming import camel_case
from instret.sandbox.languages.signature import Signature, Type, types_within

_SCALARS = {"int": "long", "float": "double", "bool": "boolean", "str": "String"}
_BULK = {"int": "asLongBuffer", "float": "asDoubleBuffer"}
_RESERVED = """
abstract assert boolean break byte case catch char class const continue default do double else enum extends
false final finally float for goto if implements import instanceof int interface long native new null package
private protected public return short static strictfp super switch synchronized this throw throws transient true
try void volatile while
"""
_MAIN = """\
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

public class Main {{
    static ByteBuffer input;
    static ByteBuffer output = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);

    public static void main(String[] arguments) throws IOException {{
        input = ByteBuffer.wrap(System.in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
{statements}        Files.write(Path.of(arguments[0]), Arrays.copyOf(output.array(), output.position()));
    }}

    static int readSize() {{
        return Math.toIntExact(input.getLong());
    }}

    static long readInt0() {{
        return input.getLong();
    }}

    static double readFloat0() {{
        return input.getDouble();
    }}

    static boolean readBool0() {{
        return input.getLong() != 0;
    }}

    static String readStr0() {{
        int size = readSize();
        String text = new String(input.array(), input.position(), size, StandardCharsets.UTF_8);
        input.position(input.position() + (size + 7) / 8 * 8);
        return text;
    }}

    static ByteBuffer room(int size) {{
        if (output.remaining() < size) {{
            output.flip();
            int capacity = Math.addExact(2 * output.limit(), size);
            output = ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN).put(output);
        }}
        return output;
    }}

    static void writeInt0(long value) {{
        room(8).putLong(value);
    }}

    static void writeFloat0(double value) {{
        room(8).putDouble(value);
    }}

    static void writeBool0(boolean value) {{
        room(8).putLong(value ? 1 : 0);
    }}

    static void writeStr0(String text) {{
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        writeInt0(bytes.length);
        room(bytes.length + 8).put(bytes).put(new byte[-bytes.length & 7]);
    }}
{methods}}}
"""


def starter(signature: Signature) -> str:
    """`class Solution { static long f(long[] values) }`."""
    parameters = ", ".join(
        f"{_java_type(parameter.type)} {camel_case(parameter.name, _RESERVED)}" for parameter in signature.parameters
    )
    head = f"static {_java_type(signature.result)} {camel_case(signature.name, _RESERVED)}({parameters})"
    return f"class Solution {{\n    {head} {{\n        \n    }}\n}}\n"


def assemble(source: str, signature: Signature) -> dict[str, str]:
    """The candidate's class, and a Main that calls its method."""
    taken = types_within(parameter.type for parameter in signature.parameters)
    given = types_within([signature.result])
    methods = [_read_list(kind) for kind in taken if kind.depth] + [_write_list(kind) for kind in given if kind.depth]
    statements = "".join(f"        {line};\n" for line in _statements(signature))
    main = _MAIN.format(statements=statements, methods="".join(methods))
    return {"Solution.java": source, "Main.java": main}


def _java_type(kind: Type) -> str:
    return _SCALARS[kind.scalar] + "[]" * kind.depth


def _suffix(kind: Type) -> str:
    return f"{kind.scalar.capitalize()}{kind.depth}"


def _read_list(kind: Type) -> str:
    made = f"{_SCALARS[kind.scalar]}[readSize()]{'[]' * (kind.depth - 1)}"
    lines = [f"{_java_type(kind)} items = new {made};"]
    if kind.depth == 1 and kind.scalar in _BULK:
        lines.append(f"input.{_BULK[kind.scalar]}().get(items);")
        lines.append("input.position(input.position() + 8 * items.length);")
    else:
        lines.append(f"for (int i = 0; i < items.length; i++) items[i] = read{_suffix(kind.item)}();")
    return _method(f"{_java_type(kind)} read{_suffix(kind)}()", [*lines, "return items;"])


def _write_list(kind: Type) -> str:
    lines = ["writeInt0(items.length);"]
    if kind.depth == 1 and kind.scalar in _BULK:
        lines.append(f"room(Math.multiplyExact(8, items.length)).{_BULK[kind.scalar]}().put(items);")
        lines.append("output.position(output.position() + 8 * items.length);")
    else:
        lines.append(f"for ({_java_type(kind.item)} item : items) write{_suffix(kind.item)}(item);")
    return _method(f"void write{_suffix(kind)}({_java_type(kind)} items)", lines)


def _method(head: str, lines: list[str]) -> str:
    body = "".join(f"        {line}\n" for line in lines)
    return f"\n    static {head} {{\n{body}    }}\n"


def _statements(signature: Signature) -> Iterator[str]:
    """Read every argument, call, write the answer."""
    names = [f"argument{index}" for index in range(len(signature.parameters))]
    for name, parameter in zip(names, signature.parameters, strict=True):
        yield f"{_java_type(parameter.type)} {name} = read{_suffix(parameter.type)}()"
    call = f"new Solution().{camel_case(signature.name, _RESERVED)}({', '.join(names)})"
    yield f"{_java_type(signature.result)} result = {call}"
    yield f"write{_suffix(signature.result)}(result)"
