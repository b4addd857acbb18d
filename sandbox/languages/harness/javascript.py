"""JavaScript: `function calledBadges(taps)`.

Integers and floats are numbers, so an integer lies within 53 bits; the others are boolean, string and Array. One
line after the candidate's text exports the function.
"""

from instret.sandbox.languages.harness.naming import camel_case
from instret.sandbox.languages.signature import Signature, Type

_RESERVED = """
arguments await break case catch class const continue debugger default delete do else enum eval export extends
false finally for function if implements import in instanceof interface let new null package private protected
public return static super switch this throw true try typeof var void while with yield
"""
_MAIN = """\
"use strict";
const fs = require("fs");

// A copy begins at a whole word.
const bytes = new Uint8Array(fs.readFileSync(0));
const lows = new Uint32Array(bytes.buffer);
const highs = new Int32Array(bytes.buffer);
const doubles = new Float64Array(bytes.buffer);
let at = 0;

function readInt() {
  const value = highs[2 * at + 1] * 4294967296 + lows[2 * at];
  at += 1;
  return value;
}

function readFloat() {
  return doubles[at++];
}

function readBool() {
  return readInt() === 1;
}

function readStr() {
  const size = readInt();
  const start = 8 * at;
  at += Math.ceil(size / 8);
  return Buffer.from(bytes.buffer, start, size).toString("utf8");
}

function readList(readItem) {
  const size = readInt();
  const items = [];
  for (let i = 0; i < size; i++) items.push(readItem());
  return items;
}

let output = Buffer.alloc(4096);
let written = 0;

function room(size) {
  if (output.length - written < size) output = Buffer.concat([output, Buffer.alloc(output.length + size)]);
  written += size;
  return written - size;
}

function demand(good, expected, value) {
  if (!good) throw new TypeError(`the answer should hold ${expected}, but holds ${String(value)}`);
}

function writeInt(value) {
  demand(Number.isSafeInteger(value), "an integer within 53 bits", value);
  const place = room(8);
  output.writeUInt32LE(value >>> 0, place);
  output.writeInt32LE(Math.floor(value / 4294967296), place + 4);
}

function writeFloat(value) {
  demand(typeof value === "number", "a number", value);
  const place = room(8);
  output.writeDoubleLE(value, place);
}

function writeBool(value) {
  demand(typeof value === "boolean", "a boolean", value);
  writeInt(Number(value));
}

function writeStr(value) {
  demand(typeof value === "string", "a string", value);
  const text = Buffer.from(value, "utf8");
  writeInt(text.length);
  const place = room(Math.ceil(text.length / 8) * 8);
  text.copy(output, place);
}

function writeList(items, writeItem) {
  demand(Array.isArray(items), "an array", items);
  writeInt(items.length);
  for (let i = 0; i < items.length; i++) writeItem(items[i]);
}

"""


def starter(signature: Signature) -> str:
    """`function f(values)`, with the types in a comment of the usual form."""
    parameters = [(camel_case(parameter.name, _RESERVED), parameter.type) for parameter in signature.parameters]
    lines = ["/**"]
    lines += [f" * @param {{{_js_type(kind)}}} {name}" for name, kind in parameters]
    lines += [f" * @return {{{_js_type(signature.result)}}}", " */"]
    names = ", ".join(name for name, _ in parameters)
    lines += [f"function {camel_case(signature.name, _RESERVED)}({names}) {{", "  ", "}", ""]
    return "\n".join(lines)


def assemble(source: str, signature: Signature) -> dict[str, str]:
    """The candidate as a module that exports its function, and a main that calls it."""
    names = [f"argument{index}" for index in range(len(signature.parameters))]
    lines = [
        f"const {name} = {_reader(parameter.type)}();"
        for name, parameter in zip(names, signature.parameters, strict=True)
    ]
    lines.append(f'const result = require("./candidate.js")({", ".join(names)});')
    lines.append(f"{_writer(signature.result)}(result);")
    lines.append("fs.writeFileSync(process.argv[2], output.subarray(0, written));\n")
    export = f"\nmodule.exports = {camel_case(signature.name, _RESERVED)};\n"
    return {"candidate.js": source + export, "main.js": _MAIN + "\n".join(lines)}


def _js_type(kind: Type) -> str:
    return {"int": "number", "float": "number", "bool": "boolean", "str": "string"}[kind.scalar] + "[]" * kind.depth


def _reader(kind: Type) -> str:
    if kind.depth == 0:
        return f"read{kind.scalar.capitalize()}"
    return f"(() => readList({_reader(kind.item)}))"


def _writer(kind: Type) -> str:
    if kind.depth == 0:
        return f"write{kind.scalar.capitalize()}"
    return f"((items) => writeList(items, {_writer(kind.item)}))"
