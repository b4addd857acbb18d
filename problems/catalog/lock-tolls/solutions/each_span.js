const lines = require("fs").readFileSync(0, "utf8").trim().split("\n");
const [tolls, log, ...spans] = lines.slice(1).map((line) => line.split(" ").map(Number));

for (const [first, last] of spans) {
  const boats = new Set(log.slice(first - 1, last));
  console.log([...boats].reduce((due, boat) => due + tolls[boat - 1], 0));
}
