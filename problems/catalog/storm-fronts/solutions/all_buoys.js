const lines = require("fs").readFileSync(0, "utf8").trim().split("\n");
const [n, q] = lines[0].split(" ").map(Number);
const pairs = lines.slice(1).map((line) => line.split(" ").map(Number));
const buoys = pairs.slice(0, n);
const courses = pairs.slice(n);

for (const [u, v] of courses) {
  const minutes = buoys.map(([x, y]) => u * x + v * y).sort((a, b) => a - b);
  console.log(minutes[n - 1] - minutes[0]);
}
