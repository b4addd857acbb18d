function longestStableWindow(readings, tolerance) {
  const highs = new Int32Array(readings.length);
  const lows = new Int32Array(readings.length);
  let [highsFront, highsBack, lowsFront, lowsBack] = [0, 0, 0, 0];
  let start = 0;
  let best = 0;
  for (let end = 0; end < readings.length; end++) {
    const value = readings[end];
    while (highsFront < highsBack && readings[highs[highsBack - 1]] <= value) highsBack--;
    while (lowsFront < lowsBack && readings[lows[lowsBack - 1]] >= value) lowsBack--;
    highs[highsBack++] = end;
    lows[lowsBack++] = end;
    while (readings[highs[highsFront]] - readings[lows[lowsFront]] > tolerance) {
      start++;
      if (highs[highsFront] < start) highsFront++;
      if (lows[lowsFront] < start) lowsFront++;
    }
    best = Math.max(best, end - start + 1);
  }
  return best;
}
