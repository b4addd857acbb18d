function minutesToRefuge(dryUntil) {
  const rows = dryUntil.length;
  const columns = dryUntil[0].length;
  const width = columns + 2;
  const dry = new Int32Array((rows + 2) * width).fill(-1);
  dryUntil.forEach((row, index) => dry.set(row, (index + 1) * width + 1));
  const start = width + 1;
  const refuge = rows * width + columns;
  const steps = [-width, -1, 1, width];
  dry[start] = -1;
  let squares = [start];
  for (let minute = 0; squares.length > 0; minute++) {
    const reached = [];
    for (const square of squares) {
      if (square === refuge) return minute;
      for (const step of steps) {
        const neighbour = square + step;
        if (dry[neighbour] > minute) {
          dry[neighbour] = -1;
          reached.push(neighbour);
        }
      }
    }
    squares = reached;
  }
  return -1;
}
