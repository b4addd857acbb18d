function blockCounts(fewest, most, narrowest) {
  const counts = [];
  for (let size = fewest; size <= most; size++) {
    let count = 0;
    for (let ranks = 1; ranks <= Math.sqrt(size); ranks++) {
      if (size % ranks === 0 && ranks >= narrowest) {
        count += ranks * ranks === size ? 1 : 2;
      }
    }
    counts.push(count);
  }
  return counts;
}
