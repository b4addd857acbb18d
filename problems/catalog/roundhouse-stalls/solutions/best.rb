BITS = 9
SIZE = 1 << BITS

n, = gets.split.map(&:to_i)
empty = (0...n).step(SIZE).map { |first| (1 << [SIZE, n - first].min) - 1 }
blocks = (1 << empty.size) - 1

lowest_bit = ->(bits) { (bits & -bits).bit_length - 1 }

first_empty = lambda do |stall|
  block = stall >> BITS
  bits = empty[block] >> (stall & SIZE - 1)
  next stall + lowest_bit.call(bits) if bits != 0

  later = blocks >> block + 1
  next if later.zero?

  block += 1 + lowest_bit.call(later)
  (block << BITS) + lowest_bit.call(empty[block])
end

answers = []
$stdin.each_line do |line|
  kind, word = line.split
  stall = word.to_i - 1
  if kind == "O"
    empty[stall >> BITS] |= 1 << (stall & SIZE - 1)
    blocks |= 1 << (stall >> BITS)
  elsif blocks.zero?
    answers << "full"
  else
    stall = first_empty.call(stall) || first_empty.call(0)
    block = stall >> BITS
    empty[block] ^= 1 << (stall & SIZE - 1)
    blocks ^= 1 << block if empty[block].zero?
    answers << stall + 1
  end
end
puts answers
