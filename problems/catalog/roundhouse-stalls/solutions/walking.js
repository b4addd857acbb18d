const lines = require("fs").readFileSync(0, "utf8").trim().split("\n");
const [n] = lines[0].split(" ").map(Number);
const taken = {};

for (const line of lines.slice(1)) {
  const [kind, word] = line.split(" ");
  let stall = Number(word);
  if (kind === "O") {
    delete taken[stall];
    continue;
  }
  let tried = 0;
  while (taken[stall] && tried < n) {
    stall = (stall % n) + 1;
    tried++;
  }
  if (tried === n) {
    console.log("full");
  } else {
    taken[stall] = true;
    console.log(stall);
  }
}
