function before(minutes, minute) {
  let low = 0;
  let high = minutes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (minutes[middle] < minute) low = middle + 1;
    else high = middle;
  }
  return low;
}

function totalGrumbles(boarded, passengers, patience) {
  const minutes = Int32Array.from(new Set(boarded)).sort();
  const tree = new Int32Array(minutes.length + 1);
  let total = 0;
  for (let car = boarded.length - 1; car >= 0; car--) {
    const people = passengers[car];
    for (let node = before(minutes, boarded[car] - patience); node > 0; node &= node - 1) total += tree[node];
    for (let node = before(minutes, boarded[car]) + 1; node < tree.length; node += node & -node) tree[node] += people;
  }
  return total;
}
