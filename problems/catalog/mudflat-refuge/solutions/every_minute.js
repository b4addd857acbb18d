function minutesToRefuge(dryUntil) {
  const rows = dryUntil.length;
  const columns = dryUntil[0].length;
  let reached = dryUntil.map((row) => row.map(() => false));
  reached[0][0] = true;
  let minute = 0;
  while (!reached[rows - 1][columns - 1]) {
    minute++;
    const before = reached;
    const isReached = (r, c) => r >= 0 && r < rows && before[r][c];
    let changed = false;
    reached = dryUntil.map((row, r) =>
      row.map((last, c) => {
        if (before[r][c]) return true;
        const near = [[r - 1, c], [r + 1, c], [r, c - 1], [r, c + 1]];
        if (last < minute || !near.some(([row, column]) => isReached(row, column))) return false;
        changed = true;
        return true;
      })
    );
    if (!changed) return -1;
  }
  return minute;
}
