"use strict";
const { readFileSync } = require("fs");

class Fenwick {
  constructor(size) {
    this.sums = new Float64Array(size + 1);
  }

  add(place, amount) {
    const { sums } = this;
    for (; place < sums.length; place += place & -place) sums[place] += amount;
  }

  upTo(place) {
    const { sums } = this;
    let sum = 0;
    for (; place > 0; place &= place - 1) sum += sums[place];
    return sum;
  }
}

const numbers = readFileSync(0, "latin1").split(/\s+/).map(Number);
const [n, m, q] = numbers;
const tolls = numbers.slice(2, 3 + m);
const log = numbers.slice(2 + m, 3 + m + n);
const spans = numbers.slice(3 + m + n);
const asked = Array.from({ length: n + 1 }, () => []);
for (let question = 0; question < q; question++) asked[spans[2 * question + 1]].push(question);

const due = new Fenwick(n);
let total = 0;
const latest = new Int32Array(m + 1);
const answers = new Array(q);
for (let entry = 1; entry <= n; entry++) {
  const boat = log[entry];
  if (latest[boat]) due.add(latest[boat], -tolls[boat]);
  else total += tolls[boat];
  due.add(entry, tolls[boat]);
  latest[boat] = entry;
  for (const question of asked[entry]) answers[question] = total - due.upTo(spans[2 * question] - 1);
}
console.log(answers.join("\n"));
