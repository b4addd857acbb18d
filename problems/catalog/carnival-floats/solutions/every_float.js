const lines = require("fs").readFileSync(0, "utf8").trim().split("\n");
const [n, m, q] = lines[0].split(" ").map(Number);
const streets = {};
for (let square = 1; square <= n; square++) streets[square] = [];
for (let i = 1; i <= m; i++) {
  const [a, b, clearance] = lines[i].split(" ").map(Number);
  streets[a].push({ to: b, clearance });
  streets[b].push({ to: a, clearance });
}

for (const line of lines.slice(m + 1)) {
  const [square, height] = line.split(" ").map(Number);
  const reached = new Set([square]);
  const waiting = [square];
  while (waiting.length > 0) {
    for (const { to, clearance } of streets[waiting.pop()]) {
      if (clearance >= height && !reached.has(to)) {
        reached.add(to);
        waiting.push(to);
      }
    }
  }
  console.log(reached.size);
}
