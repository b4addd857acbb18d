function cheapestWire(places, prices) {
  const offsets = new Float64Array(places.length);
  const value = (start, place) => offsets[start] - 2 * place * places[start];
  const slope = (first, last) => (offsets[last] - offsets[first]) / (places[last] - places[first]);
  const starts = [];
  let front = 0;
  let total = prices[0];
  for (let rock = 0; rock < places.length; rock++) {
    const place = places[rock];
    if (rock > 0) {
      while (front + 1 < starts.length && value(starts[front + 1], place) <= value(starts[front], place)) front++;
      total = value(starts[front], place) + place * place + prices[rock];
    }
    offsets[rock] = total + place * place;
    while (starts.length > front + 1) {
      const last = starts[starts.length - 1];
      if (slope(starts[starts.length - 2], last) < slope(last, rock)) break;
      starts.pop();
    }
    starts.push(rock);
  }
  return total;
}
