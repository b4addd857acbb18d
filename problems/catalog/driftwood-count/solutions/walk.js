function trunksSeen(downstream, reaches) {
  const seen = downstream.map(() => 0);
  reaches.forEach((reach, start) => {
    let node = start;
    seen[node]++;
    for (let left = reach; left > 0 && node !== 0; left--) {
      node = downstream[node];
      seen[node]++;
    }
  });
  return seen;
}
