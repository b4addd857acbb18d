function prefixLengths(symbols, skipped) {
  const size = symbols.length;
  const lengths = new Int32Array(size);
  let left = 0;
  let right = 0;
  for (let start = 1; start < size; start++) {
    let length = start < right ? Math.min(lengths[start - left], right - start) : 0;
    while (start + length < size && symbols[length] === symbols[start + length]) length++;
    lengths[start] = length;
    if (start + length > right) {
      left = start;
      right = start + length;
    }
  }
  return lengths.subarray(skipped);
}

function interruptedStarts(tape, keyword, burst) {
  const size = keyword.length;
  const last = tape.length - size - burst;
  const starts = [];
  if (size === 1 || last < 0) return starts;
  const [head, tail] = [Buffer.from(keyword, "latin1"), Buffer.from(tape, "latin1")];
  const heads = prefixLengths(Buffer.concat([head, tail]), size);
  const tails = prefixLengths(Buffer.concat([head.reverse(), tail.reverse()]), size);
  for (let start = 0; start <= last; start++) {
    const before = heads[start];
    const behind = tails[last - start];
    if (before > 0 && behind > 0 && before + behind >= size) starts.push(start);
  }
  return starts;
}
