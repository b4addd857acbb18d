"use strict";
const { readFileSync } = require("fs");

const numbers = readFileSync(0, "latin1").split(/\s+/).map(Number);
const [n, m, q] = numbers;
const streets = Array.from({ length: m }, (_, i) => ({
  a: numbers[3 * i + 3],
  b: numbers[3 * i + 4],
  height: numbers[3 * i + 5],
}));
const end = 3 * m + 3;
const floats = Array.from({ length: q }, (_, number) => ({
  square: numbers[end + 2 * number],
  height: numbers[end + 2 * number + 1],
  number,
}));
streets.sort((one, other) => other.height - one.height);
floats.sort((one, other) => other.height - one.height);

const above = Int32Array.from({ length: n + 1 }, (_, square) => square);
const size = new Int32Array(n + 1).fill(1);

function top(square) {
  while (above[square] !== square) {
    above[square] = above[above[square]];
    square = above[square];
  }
  return square;
}

function join(a, b) {
  let larger = top(a);
  let smaller = top(b);
  if (larger === smaller) return;
  if (size[larger] < size[smaller]) [larger, smaller] = [smaller, larger];
  above[smaller] = larger;
  size[larger] += size[smaller];
}

const shown = new Int32Array(q);
let open = 0;
for (const { square, height, number } of floats) {
  for (; open < m && streets[open].height >= height; open++) join(streets[open].a, streets[open].b);
  shown[number] = size[top(square)];
}
console.log(shown.join("\n"));
