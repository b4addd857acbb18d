"use strict";
const { readFileSync } = require("fs");

const lines = readFileSync(0, "latin1").split("\n");
const [n, m] = lines[0].split(" ").map(Number);
const moulds = lines.slice(1, n + 1).map((line) => {
  const [start, setting, candles, scraping] = line.split(" ").map(Number);
  return { start, setting, candles, cycle: candles * setting + scraping };
});

function made(minute) {
  let total = 0;
  for (const { start, setting, candles, cycle } of moulds) {
    if (minute > start) {
      const worked = minute - start;
      const rest = worked % cycle;
      total += ((worked - rest) / cycle) * candles + Math.min(Math.floor(rest / setting), candles);
    }
  }
  return total;
}

function alone({ start, setting, candles, cycle }) {
  const cycles = Math.floor((m - 1) / candles);
  return start + cycles * cycle + (m - cycles * candles) * setting;
}

let early = 0;
let late = moulds.reduce((least, mould) => Math.min(least, alone(mould)), Infinity);
while (late - early > 1) {
  const middle = Math.floor((early + late) / 2);
  if (made(middle) >= m) late = middle;
  else early = middle;
}
console.log(`${late} ${made(late)}`);
