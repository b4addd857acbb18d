"""Rust: `pub fn called_badges(taps: Vec<i64>) -> Vec<i64>`.

The types are i64, f64, bool, String and Vec, all owned. The candidate's file is a module.
"""

from instret.sandbox.languages.harness.naming import snake_case
from instret.sandbox.languages.signature import Signature, Type

_SCALARS = {"int": "i64", "float": "f64", "bool": "bool", "str": "String"}
_RESERVED = """
abstract as async await become box break const continue crate do dyn else enum extern false final fn for if impl
in let loop macro main match mod move mut override priv pub ref return self static struct super trait true try type
typeof unsafe unsized use virtual where while yield
"""
_MAIN = """\
mod candidate;

use std::io::Read;

trait Wire {{
    fn read(input: &mut &[u8]) -> Self;
    fn write(&self, output: &mut Vec<u8>);
}}

impl Wire for i64 {{
    fn read(input: &mut &[u8]) -> i64 {{
        let (word, rest) = input.split_at(8);
        *input = rest;
        i64::from_le_bytes(word.try_into().unwrap())
    }}
    fn write(&self, output: &mut Vec<u8>) {{
        output.extend_from_slice(&self.to_le_bytes());
    }}
}}

impl Wire for f64 {{
    fn read(input: &mut &[u8]) -> f64 {{
        f64::from_bits(i64::read(input) as u64)
    }}
    fn write(&self, output: &mut Vec<u8>) {{
        (self.to_bits() as i64).write(output);
    }}
}}

impl Wire for bool {{
    fn read(input: &mut &[u8]) -> bool {{
        i64::read(input) != 0
    }}
    fn write(&self, output: &mut Vec<u8>) {{
        (*self as i64).write(output);
    }}
}}

impl Wire for String {{
    fn read(input: &mut &[u8]) -> String {{
        let size = i64::read(input) as usize;
        let text = String::from_utf8(input[..size].to_vec()).unwrap();
        *input = &input[(size + 7) / 8 * 8..];
        text
    }}
    fn write(&self, output: &mut Vec<u8>) {{
        (self.len() as i64).write(output);
        output.extend_from_slice(self.as_bytes());
        output.resize((output.len() + 7) / 8 * 8, 0);
    }}
}}

impl<T: Wire> Wire for Vec<T> {{
    fn read(input: &mut &[u8]) -> Vec<T> {{
        let size = i64::read(input);
        (0..size).map(|_| T::read(input)).collect()
    }}
    fn write(&self, output: &mut Vec<u8>) {{
        (self.len() as i64).write(output);
        for item in self {{
            item.write(output);
        }}
    }}
}}

fn main() {{
    let mut bytes = Vec::new();
    std::io::stdin().read_to_end(&mut bytes).unwrap();
    let input = &mut &bytes[..];
    let mut output = Vec::new();
{statements}    std::fs::write(std::env::args_os().nth(1).unwrap(), output).unwrap();
}}
"""


def starter(signature: Signature) -> str:
    """`pub fn f(values: Vec<i64>) -> i64`."""
    parameters = ", ".join(
        f"{snake_case(parameter.name, _RESERVED)}: {_rust_type(parameter.type)}" for parameter in signature.parameters
    )
    name = snake_case(signature.name, _RESERVED)
    return f"pub fn {name}({parameters}) -> {_rust_type(signature.result)} {{\n    \n}}\n"


def assemble(source: str, signature: Signature) -> dict[str, str]:
    """The candidate as a module, and a main that calls its function."""
    names = [f"argument_{index}" for index in range(len(signature.parameters))]
    lines = [
        f"    let {name}: {_rust_type(parameter.type)} = Wire::read(input);\n"
        for name, parameter in zip(names, signature.parameters, strict=True)
    ]
    call = f"candidate::{snake_case(signature.name, _RESERVED)}({', '.join(names)})"
    lines.append(f"    let result: {_rust_type(signature.result)} = {call};\n    result.write(&mut output);\n")
    return {"candidate.rs": source, "main.rs": _MAIN.format(statements="".join(lines))}


def _rust_type(kind: Type) -> str:
    return "Vec<" * kind.depth + _SCALARS[kind.scalar] + ">" * kind.depth
