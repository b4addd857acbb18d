function longestStableWindow(readings, tolerance) {
  let start = 0;
  let best = 0;
  for (let end = 0; end < readings.length; end++) {
    while (true) {
      const window = readings.slice(start, end + 1);
      if (Math.max(...window) - Math.min(...window) <= tolerance) break;
      start++;
    }
    best = Math.max(best, end - start + 1);
  }
  return best;
}
