function nightChronicle(sheets) {
  const count = sheets.length;
  const calls = new Float64Array(sheets.reduce((size, sheet) => size + sheet.length, 0));
  let place = 0;
  sheets.forEach((sheet, listener) => {
    for (const second of sheet) calls[place++] = second * count + listener;
  });
  return Array.from(calls.sort(), (call) => call % count);
}
