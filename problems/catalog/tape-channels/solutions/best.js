"use strict";
const { readFileSync } = require("fs");

const [tape] = readFileSync(0, "latin1").split("\n", 1);
const kept = new Map([..."abcdefghijklmnopqrstuvwxyz"].map((letter) => [letter, []]));

let position = 0;
while (position < tape.length) {
  const entry = tape[position++];
  const messages = kept.get(entry);
  if (messages === undefined) {
    kept.get(entry.toLowerCase()).pop();
  } else {
    const dot = tape.indexOf(".", position);
    const end = dot + 1 + Number(tape.slice(position, dot));
    messages.push(tape.slice(dot + 1, end));
    position = end;
  }
}

const answers = [];
for (const [letter, messages] of kept) {
  if (messages.length > 0) {
    const transcript = messages.join("");
    answers.push(`${letter} ${messages.length} ${transcript.length} "${transcript.slice(-12)}"`);
  }
}
console.log(answers.length > 0 ? answers.join("\n") : "silence");
