function calledBadges(taps) {
  const places = new Map();
  // Whoever leaves stays in here, but `places` no longer says so.
  const line = [];
  let head = 0;
  const called = [];
  for (const tap of taps) {
    if (tap === 0) {
      while (head < line.length && places.get(line[head]) !== head) head++;
      if (head < line.length) {
        places.delete(line[head]);
        called.push(line[head++]);
      }
      continue;
    }
    const badge = Math.abs(tap);
    if (tap > 0 && places.delete(badge)) continue;
    if (tap > 0 || places.has(badge)) {
      places.set(badge, line.length);
      line.push(badge);
    }
  }
  return called;
}
