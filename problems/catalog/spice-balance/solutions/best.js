"use strict";
const { readFileSync } = require("fs");

const [, weights, wishes] = readFileSync(0, "latin1")
  .split("\n")
  .map((line) => line.split(" ").map(Number));
weights.sort((a, b) => a - b);
const total = weights.reduce((sum, weight) => sum + weight, 0);
const reach = new Uint32Array((total >>> 4) + 1);
reach[0] = 1;

function shifted(word, bits) {
  const from = word - (bits >>> 5);
  const rest = bits & 31;
  if (from < 0) return 0;
  if (rest === 0) return reach[from];
  return (reach[from] << rest) | (from > 0 ? reach[from - 1] >>> (32 - rest) : 0);
}

let sum = 0;
for (const weight of weights) {
  sum += weight;
  for (let word = sum >>> 4; word >= 0; word--) {
    reach[word] |= shifted(word, weight) | shifted(word, 2 * weight);
  }
}

let parcels = 0;
const heaviest = new Int32Array(total + 1);
for (let parcel = 1; parcel <= total; parcel++) {
  const bit = total + parcel;
  if ((reach[bit >>> 5] >>> (bit & 31)) & 1) {
    parcels++;
    heaviest[parcel] = parcel;
  } else {
    heaviest[parcel] = heaviest[parcel - 1];
  }
}
const answers = wishes.map((wish) => heaviest[Math.min(wish, total)]);
console.log([parcels, ...answers].join("\n"));
