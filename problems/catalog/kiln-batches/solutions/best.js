// Last batches by cost: each starts behind the pot `before`, and its most demanding pot is `pot`.
class Options {
  heap = [];

  get first() {
    return this.heap[0];
  }

  push(option) {
    const { heap } = this;
    let at = heap.length;
    heap.push(option);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (heap[parent].cost <= option.cost) break;
      heap[at] = heap[parent];
      at = parent;
    }
    heap[at] = option;
  }

  pop() {
    const { heap } = this;
    const last = heap.pop();
    if (heap.length === 0) return;
    let at = 0;
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && heap[child + 1].cost < heap[child].cost) child++;
      if (heap[child].cost >= last.cost) break;
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = last;
  }
}

function cheapestFirings(heats, capacity, fee) {
  const costs = [0];
  const overtaken = new Uint8Array(heats.length);
  const peaks = new Int32Array(heats.length);
  const options = new Options();
  let front = 0;
  let back = 0;
  for (let pot = 0; pot < heats.length; pot++) {
    const heat = heats[pot];
    while (front < back && heats[peaks[back - 1]] <= heat) overtaken[peaks[--back]] = 1;
    if (front < back) {
      const before = peaks[back - 1];
      options.push({ cost: costs[before + 1] + heat, before, pot });
    }
    peaks[back++] = pot;
    const first = Math.max(0, pot + 1 - capacity);
    if (peaks[front] < first) front++;
    while (options.first && (options.first.before < first || overtaken[options.first.pot])) options.pop();
    let cost = costs[first] + heats[peaks[front]];
    if (options.first) cost = Math.min(cost, options.first.cost);
    costs.push(cost + fee);
  }
  return costs[heats.length];
}
