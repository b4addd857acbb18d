"use strict";
const { readFileSync } = require("fs");

const lines = readFileSync(0, "latin1").split("\n");
const [n, q] = lines[0].split(" ").map(Number);

const layers = [];
for (let size = n; size > 1 || layers.length === 0; size = layers[layers.length - 1].length) {
  layers.push(new Int32Array((size + 31) >> 5));
}
const top = layers[layers.length - 1];

function setEmpty(stall) {
  let place = stall;
  for (const layer of layers) {
    layer[place >> 5] |= 1 << (place & 31);
    place >>= 5;
  }
}

function setTaken(stall) {
  let place = stall;
  for (const layer of layers) {
    layer[place >> 5] &= ~(1 << (place & 31));
    if (layer[place >> 5] !== 0) return;
    place >>= 5;
  }
}

function lowestBit(bits) {
  return 31 - Math.clz32(bits & -bits);
}

function firstEmpty(stall) {
  let place = stall;
  for (let height = 0; height < layers.length; height++) {
    const word = place >> 5;
    if (word >= layers[height].length) return -1;
    const bits = layers[height][word] & (-1 << (place & 31));
    if (bits !== 0) {
      place = (word << 5) + lowestBit(bits);
      while (height-- > 0) place = (place << 5) + lowestBit(layers[height][place]);
      return place;
    }
    place = word + 1;
  }
  return -1;
}

for (let stall = 0; stall < n; stall++) setEmpty(stall);
const answers = [];
for (let order = 1; order <= q; order++) {
  const wanted = Number(lines[order].slice(2)) - 1;
  if (lines[order][0] === "O") {
    setEmpty(wanted);
  } else if (top[0] === 0) {
    answers.push("full");
  } else {
    let stall = firstEmpty(wanted);
    if (stall < 0) stall = firstEmpty(0);
    setTaken(stall);
    answers.push(stall + 1);
  }
}
console.log(answers.join("\n"));
