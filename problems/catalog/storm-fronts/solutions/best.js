"use strict";
const { readFileSync } = require("fs");

const numbers = readFileSync(0, "latin1").split(/\s+/).map(Number);
const [n, q] = numbers;
const pair = (index) => [numbers[2 * index + 2], numbers[2 * index + 3]];

function lowerHull(points) {
  points.sort(([x1, y1], [x2, y2]) => x1 - x2 || y1 - y2);
  const hull = [];
  for (const [x, y] of points) {
    if (hull.length > 0 && hull[hull.length - 1][0] === x) continue;
    while (hull.length > 1) {
      const [x1, y1] = hull[hull.length - 2];
      const [x2, y2] = hull[hull.length - 1];
      if ((x2 - x1) * (y - y1) > (y2 - y1) * (x - x1)) break;
      hull.pop();
    }
    hull.push([x, y]);
  }
  return hull;
}

function lowest(hull, u, v) {
  const minute = (index) => u * hull[index][0] + v * hull[index][1];
  let low = 0;
  let high = hull.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (minute(middle + 1) < minute(middle)) low = middle + 1;
    else high = middle;
  }
  return minute(low);
}

const buoys = Array.from({ length: n }, (_, index) => pair(index));
const bottom = lowerHull(buoys);
const top = lowerHull(buoys.map(([x, y]) => [-x, -y]));
const answers = [];
for (let index = n; index < n + q; index++) {
  let [u, v] = pair(index);
  if (v < 0 || (v === 0 && u < 0)) [u, v] = [-u, -v];
  answers.push(0 - lowest(bottom, u, v) - lowest(top, u, v));
}
console.log(answers.join("\n"));
