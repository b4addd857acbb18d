function timesFrom(n, start, streets) {
  const times = new Array(n).fill(Infinity);
  times[start] = 0;
  let changed = true;
  while (changed) {
    changed = false;
    for (const [first, last, length] of streets) {
      if (times[first] + length < times[last]) {
        times[last] = times[first] + length;
        changed = true;
      }
    }
  }
  return times;
}

function errandSquares(n, streets, home, office, minutes) {
  const there = timesFrom(n, home, streets);
  const back = timesFrom(n, office, streets.map(([start, end, time]) => [end, start, time]));
  return [...Array(n).keys()].filter((square) => there[square] + back[square] <= minutes);
}
