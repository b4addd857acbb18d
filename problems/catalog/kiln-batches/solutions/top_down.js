function cheapestFirings(heats, capacity, fee) {
  const known = new Map();

  function rest(start) {
    if (start === heats.length) return 0;
    if (known.has(start)) return known.get(start);
    let best = Infinity;
    for (let end = start + 1; end <= Math.min(start + capacity, heats.length); end++) {
      const cost = Math.max(...heats.slice(start, end)) + fee + rest(end);
      best = Math.min(best, cost);
    }
    known.set(start, best);
    return best;
  }

  return rest(0);
}
