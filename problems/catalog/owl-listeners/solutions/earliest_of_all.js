function nightChronicle(sheets) {
  const places = sheets.map(() => 0);
  const chronicle = [];
  for (const _ of sheets.flat()) {
    const next = sheets.map((sheet, listener) => sheet[places[listener]] ?? Infinity);
    const listener = next.indexOf(next.reduce((a, b) => Math.min(a, b)));
    places[listener]++;
    chronicle.push(listener);
  }
  return chronicle;
}
