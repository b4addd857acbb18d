"""Ruby: `def called_badges(taps)`.

The types are Integer, Float, true and false, String in UTF-8, and Array. An Integer where a Float is due is taken.
"""

from instret.sandbox.languages.harness.naming import snake_case
from instret.sandbox.languages.signature import Signature, Type

_RESERVED = """
alias and begin break case class def defined do else elsif end ensure false for if in module next nil not or
redo rescue retry return self super then true undef unless until when while yield
"""
_MAIN = """\
module Instret
  @bytes = $stdin.binmode.read
  @words = nil
  @at = 0
  @output = String.new(encoding: Encoding::BINARY)
  @pending = []

  class << self
    def take(count)
      @at += count
      return @words[@at - count, count] if @words

      @bytes.unpack("q<#{count}", offset: 8 * (@at - count))
    end

    def read_size
      return take(1)[0] unless @words

      @at += 1
      @words[@at - 1]
    end

    def read(kind, depth)
      # One call for all words is worth it where there are many lists, but not for the bits of floats and texts.
      @words ||= @bytes.unpack("q<*") if kind == :int && depth > 1
      return read_scalars(kind, 1)[0] if depth == 0
      return read_scalars(kind, read_size) if depth == 1

      Array.new(read_size) { read(kind, depth - 1) }
    end

    def read_scalars(kind, count)
      case kind
      when :int then take(count)
      when :float then read_floats(count)
      when :bool then take(count).map { |word| word == 1 }
      when :str then Array.new(count) { read_text }
      end
    end

    def read_floats(count)
      @at += count
      @bytes.unpack("E#{count}", offset: 8 * (@at - count))
    end

    def read_text
      size = read_size
      text = @bytes.byteslice(8 * @at, size).force_encoding(Encoding::UTF_8)
      @at += (size + 7) / 8
      text
    end

    def demand(good, expected)
      raise TypeError, "the answer should hold #{expected}" unless good
    end

    def write(kind, depth, value)
      return write_scalars(kind, [value]) if depth == 0

      demand(value.is_a?(Array), "an array")
      @pending << value.size
      return write_scalars(kind, value) if depth == 1

      value.each { |item| write(kind, depth - 1, item) }
    end

    def write_scalars(kind, values)
      case kind
      when :int then @pending.concat(values)
      when :float
        demand(values.all?(Numeric), "numbers")
        append(values.map { |value| Float(value) }.pack("E*"))
      when :bool
        demand(values.all? { |value| value == true || value == false }, "true or false")
        @pending.concat(values.map { |value| value ? 1 : 0 })
      when :str then values.each { |value| write_text(value) }
      end
    end

    def write_text(text)
      demand(text.is_a?(String), "strings")
      bytes = text.encode(Encoding::UTF_8).b
      @pending << bytes.bytesize
      append(bytes + "\\0" * (-bytes.bytesize % 8))
    end

    def append(bytes)
      # pack would take any number, and cut it off without a word.
      good = @pending.all?(Integer) && @pending.minmax.compact.all?(-2**63..2**63 - 1)
      demand(good, "integers of 64 bits")
      @output << @pending.pack("q<*") << bytes
      @pending.clear
    end

    def save(path)
      append("")
      File.binwrite(path, @output)
    end
  end
end

require_relative "candidate"
"""


def starter(signature: Signature) -> str:
    """`def f(values)`, with the types in a comment of the usual form."""
    parameters = [(snake_case(parameter.name, _RESERVED), parameter.type) for parameter in signature.parameters]
    lines = [f"# @param {name} [{_ruby_type(kind)}]" for name, kind in parameters]
    lines.append(f"# @return [{_ruby_type(signature.result)}]")
    names = ", ".join(name for name, _ in parameters)
    lines += [f"def {snake_case(signature.name, _RESERVED)}({names})", "  ", "end", ""]
    return "\n".join(lines)


def assemble(source: str, signature: Signature) -> dict[str, str]:
    """The candidate's file, and a main that calls its method."""
    reads = ", ".join(f"Instret.read({_kind(parameter.type)})" for parameter in signature.parameters)
    call = f"{snake_case(signature.name, _RESERVED)}({reads})"
    lines = [f"Instret.write({_kind(signature.result)}, {call})", "Instret.save(ARGV[0])\n"]
    return {"candidate.rb": source, "main.rb": _MAIN + "\n".join(lines)}


def _kind(kind: Type) -> str:
    return f":{kind.scalar}, {kind.depth}"


def _ruby_type(kind: Type) -> str:
    scalar = {"int": "Integer", "float": "Float", "bool": "Boolean", "str": "String"}[kind.scalar]
    return "Array<" * kind.depth + scalar + ">" * kind.depth
