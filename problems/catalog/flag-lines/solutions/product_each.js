const PRIME = 1000000007n;

function power(base, exponent) {
  if (exponent === 0n) return 1n;
  const half = power((base * base) % PRIME, exponent / 2n);
  return exponent % 2n === 1n ? (half * base) % PRIME : half;
}

function choose(n, k) {
  if (k > n) return 0n;
  let above = 1n;
  let below = 1n;
  for (let i = 0n; i < k; i++) {
    above = (above * (n - i)) % PRIME;
    below = (below * (i + 1n)) % PRIME;
  }
  return (above * power(below, PRIME - 2n)) % PRIME;
}

const lines = require("fs").readFileSync(0, "utf8").trim().split("\n");
for (const line of lines.slice(1)) {
  const [red, blue, white] = line.split(" ").map(BigInt);
  const rows = choose(blue + white, blue) * choose(blue + white + 1n, red);
  console.log(String(rows % PRIME));
}
