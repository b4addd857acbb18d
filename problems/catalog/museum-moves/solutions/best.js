"use strict";
const { readFileSync } = require("fs");

function countUpTo(lines, last) {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle] <= last) low = middle + 1;
    else high = middle;
  }
  return low;
}

const rows = readFileSync(0, "latin1").split("\n");
const n = Number(rows[0]);
const moves = new Map();
const rooms = new Array(n + 1);
const answers = [];
for (let line = 1; line <= n; line++) {
  const [kind, first, second] = rows[line].split(" ");
  if (kind === "M") {
    const lines = moves.get(first);
    if (lines) lines.push(line);
    else moves.set(first, [line]);
    rooms[line] = second;
  } else if (kind === "E") {
    rooms[Number(first)] = second;
  } else {
    const lines = moves.get(first) || [];
    const count = countUpTo(lines, Number(second));
    answers.push(count > 0 ? rooms[lines[count - 1]] : "-");
  }
}
console.log(answers.join("\n"));
