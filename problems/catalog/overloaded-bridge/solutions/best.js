function overloadedSeconds(crossings, limit) {
  const changes = new Map();
  const change = (moment, weight) => changes.set(moment, (changes.get(moment) || 0) + weight);
  for (const [enter, leave, weight] of crossings) {
    change(enter, weight);
    change(leave, -weight);
  }
  let [seconds, load, previous] = [0, 0, 0];
  for (const moment of Int32Array.from(changes.keys()).sort()) {
    if (load > limit) seconds += moment - previous;
    load += changes.get(moment);
    previous = moment;
  }
  return seconds;
}
