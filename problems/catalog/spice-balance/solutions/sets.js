const lines = require("fs").readFileSync(0, "utf8").split("\n");
const weights = lines[1].split(" ").map(Number);
const wishes = lines[2].split(" ").map(Number);

let parcels = new Set([0]);
for (const weight of weights) {
  const heavier = [...parcels].map((parcel) => parcel + weight);
  const lighter = [...parcels].map((parcel) => Math.abs(parcel - weight));
  parcels = new Set([...parcels, ...heavier, ...lighter]);
}

console.log(parcels.size - 1);
for (const wish of wishes) {
  const fitting = [...parcels].filter((parcel) => parcel <= wish);
  console.log(fitting.sort((a, b) => b - a)[0]);
}
