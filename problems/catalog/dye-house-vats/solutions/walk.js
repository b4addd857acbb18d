const lines = require("fs").readFileSync(0, "utf8").trim().split("\n");
const hoses = new Map();
const poured = new Map();

function lay(from, to) {
  if (!hoses.has(from)) hoses.set(from, new Set());
  hoses.get(from).add(to);
}

function systemOf(vat) {
  const reached = new Set([vat]);
  for (const current of reached) {
    for (const neighbour of hoses.get(current) || []) {
      reached.add(neighbour);
    }
  }
  return [...reached];
}

for (const line of lines.slice(1)) {
  const [kind, a, b] = line.split(" ");
  if (kind === "H") {
    lay(a, b);
    lay(b, a);
  } else if (kind === "P") {
    poured.set(a, (poured.get(a) || 0n) + BigInt(b));
  } else if (kind === "D") {
    systemOf(a).forEach((vat) => poured.delete(vat));
  } else {
    const vats = systemOf(a);
    const litres = vats.reduce((sum, vat) => sum + (poured.get(vat) || 0n), 0n);
    console.log(String(litres / BigInt(vats.length)));
  }
}
