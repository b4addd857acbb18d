function interruptedStarts(tape, keyword, burst) {
  const starts = [];
  for (let start = 0; start <= tape.length - keyword.length - burst; start++) {
    let cut = 0;
    while (cut < keyword.length - 1 && tape[start + cut] === keyword[cut]) cut++;
    if (cut === 0) continue;
    let place = cut;
    while (place < keyword.length && tape[start + burst + place] === keyword[place]) place++;
    if (place === keyword.length) starts.push(start);
  }
  return starts;
}
