"use strict";
const { readFileSync } = require("fs");

const lines = readFileSync(0, "latin1").split("\n");
const [n, q] = lines[0].split(" ").map(Number);
const parent = Int32Array.from({ length: n + 1 }, (_, vat) => vat);
const vats = new Int32Array(n + 1).fill(1);
const litres = new Array(n + 1).fill(0n);

function find(vat) {
  while (parent[vat] !== vat) {
    parent[vat] = parent[parent[vat]];
    vat = parent[vat];
  }
  return vat;
}

const answers = [];
for (let entry = 1; entry <= q; entry++) {
  const [kind, a, b] = lines[entry].split(" ");
  let system = find(+a);
  if (kind === "H") {
    let other = find(+b);
    if (system === other) continue;
    if (vats[system] < vats[other]) [system, other] = [other, system];
    parent[other] = system;
    vats[system] += vats[other];
    litres[system] += litres[other];
  } else if (kind === "P") {
    litres[system] += BigInt(b);
  } else if (kind === "D") {
    litres[system] = 0n;
  } else {
    answers.push(litres[system] / BigInt(vats[system]));
  }
}
console.log(answers.join("\n"));
