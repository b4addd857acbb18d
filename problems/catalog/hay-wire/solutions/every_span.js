function cheapestWire(places, prices) {
  const totals = [prices[0]];
  for (let rock = 1; rock < places.length; rock++) {
    const options = totals.map((total, start) => total + (places[rock] - places[start]) ** 2);
    totals.push(options.reduce((a, b) => Math.min(a, b)) + prices[rock]);
  }
  return totals.pop();
}
