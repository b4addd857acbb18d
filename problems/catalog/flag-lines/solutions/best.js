"use strict";
const { readFileSync } = require("fs");

const PRIME = 1_000_000_007;

function times(a, b) {
  return (((a * (b >>> 16)) % PRIME) * 65536 + a * (b & 65535)) % PRIME;
}

function power(base, exponent) {
  let result = 1;
  for (; exponent > 0; exponent >>>= 1) {
    if (exponent & 1) result = times(result, base);
    base = times(base, base);
  }
  return result;
}

const numbers = readFileSync(0, "latin1").split(/\s+/).map(Number);
const end = 3 * numbers[0];
let most = 0;
for (let i = 1; i <= end; i += 3) most = Math.max(most, numbers[i + 1] + numbers[i + 2] + 1);

const factorials = new Int32Array(most + 1).fill(1);
for (let i = 1; i <= most; i++) factorials[i] = times(factorials[i - 1], i);
const inverses = new Int32Array(most + 1);
inverses[most] = power(factorials[most], PRIME - 2);
for (let i = most; i > 0; i--) inverses[i - 1] = times(inverses[i], i);

function choose(n, k) {
  return k > n ? 0 : times(times(factorials[n], inverses[k]), inverses[n - k]);
}

const answers = [];
for (let i = 1; i <= end; i += 3) {
  const blue = numbers[i + 1];
  const others = blue + numbers[i + 2];
  answers.push(times(choose(others, blue), choose(others + 1, numbers[i])));
}
console.log(answers.join("\n"));
