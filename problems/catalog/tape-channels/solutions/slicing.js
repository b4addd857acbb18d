const tape = require("fs").readFileSync(0, "utf8").replace("\n", "").split("");
let kept = {};

while (tape.length > 0) {
  const channel = tape.shift();
  if (channel === channel.toUpperCase()) {
    const letter = channel.toLowerCase();
    kept = { ...kept, [letter]: (kept[letter] || []).slice(0, -1) };
    continue;
  }
  let digits = "";
  while (tape[0] !== ".") {
    digits += tape.shift();
  }
  tape.shift();
  const text = tape.splice(0, Number(digits)).join("");
  kept = { ...kept, [channel]: [...(kept[channel] || []), text] };
}

let silent = true;
for (const channel of Object.keys(kept).sort()) {
  const messages = kept[channel];
  if (messages.length > 0) {
    const text = messages.reduce((glued, message) => glued + message, "");
    console.log(`${channel} ${messages.length} ${text.length} "${text.slice(-12)}"`);
    silent = false;
  }
}
if (silent) console.log("silence");
