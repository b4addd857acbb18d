class Heap {
  constructor() {
    this.times = [];
    this.squares = [];
  }

  get size() {
    return this.times.length;
  }

  push(time, square) {
    const { times, squares } = this;
    let at = times.length;
    times.push(time);
    squares.push(square);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (times[parent] <= time) break;
      times[at] = times[parent];
      squares[at] = squares[parent];
      at = parent;
    }
    times[at] = time;
    squares[at] = square;
  }

  pop() {
    const { times, squares } = this;
    const top = [times[0], squares[0]];
    const time = times.pop();
    const square = squares.pop();
    const size = times.length;
    if (size === 0) return top;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && times[child + 1] < times[child]) child++;
      if (times[child] >= time) break;
      times[at] = times[child];
      squares[at] = squares[child];
      at = child;
    }
    times[at] = time;
    squares[at] = square;
    return top;
  }
}

function timesFrom(start, ways, minutes) {
  const times = new Array(ways.length).fill(minutes + 1);
  times[start] = 0;
  const heap = new Heap();
  heap.push(0, start);
  while (heap.size > 0) {
    const [time, square] = heap.pop();
    if (time > times[square]) continue;
    for (const [other, length] of ways[square]) {
      if (time + length < times[other]) {
        times[other] = time + length;
        heap.push(time + length, other);
      }
    }
  }
  return times;
}

function errandSquares(n, streets, home, office, minutes) {
  const onward = Array.from({ length: n }, () => []);
  const backward = Array.from({ length: n }, () => []);
  for (const [start, end, time] of streets) {
    onward[start].push([end, time]);
    backward[end].push([start, time]);
  }
  const there = timesFrom(home, onward, minutes);
  const back = timesFrom(office, backward, minutes);
  const squares = [];
  for (let square = 0; square < n; square++) {
    if (there[square] + back[square] <= minutes) squares.push(square);
  }
  return squares;
}
