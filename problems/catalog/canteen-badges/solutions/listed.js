function calledBadges(taps) {
  const line = [];
  const called = [];
  for (const tap of taps) {
    const badge = Math.abs(tap);
    if (tap === 0) {
      if (line.length > 0) called.push(line.shift());
    } else if (tap > 0 && !line.includes(badge)) {
      line.push(badge);
    } else if (line.includes(badge)) {
      line.splice(line.indexOf(badge), 1);
      if (tap < 0) line.push(badge);
    }
  }
  return called;
}
