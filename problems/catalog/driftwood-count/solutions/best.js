function trunksSeen(downstream, reaches) {
  const n = downstream.length;
  // Junctions that flow into one are a chain; 0 ends it, for the mouth flows nowhere.
  const first = new Int32Array(n);
  const next = new Int32Array(n);
  for (let node = 1; node < n; node++) {
    next[node] = first[downstream[node]];
    first[downstream[node]] = node;
  }

  const seen = new Array(n).fill(1);
  const depth = new Int32Array(n);
  const path = new Int32Array(n);
  const order = [];
  const stack = [0];
  while (stack.length > 0) {
    const node = stack.pop();
    const level = depth[node];
    order.push(node);
    path[level] = node;
    if (reaches[node] < level) seen[path[level - reaches[node] - 1]]--;
    for (let other = first[node]; other !== 0; other = next[other]) {
      depth[other] = level + 1;
      stack.push(other);
    }
  }
  for (let i = n - 1; i > 0; i--) seen[downstream[order[i]]] += seen[order[i]];
  return seen;
}
