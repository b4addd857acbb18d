function blockCounts(fewest, most, narrowest) {
  const counts = new Array(most - fewest + 1).fill(0);
  for (let side = narrowest; side * side <= most; side++) {
    const square = side * side;
    let size = Math.ceil(fewest / side) * side;
    if (square >= fewest) {
      counts[square - fewest]++;
      size = square + side;
    }
    for (let index = size - fewest; index < counts.length; index += side) counts[index] += 2;
  }
  return counts;
}
