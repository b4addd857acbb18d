function litresRunningOff(heights, rain) {
  const litres = [...rain];
  heights.forEach((height, upper) => {
    const lower = heights.findIndex((other, stall) => stall > upper && other < height);
    if (lower !== -1) litres[lower] += litres[upper];
  });
  return litres;
}
