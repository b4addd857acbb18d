function litresRunningOff(heights, rain) {
  const litres = rain.slice();
  const dripping = [];
  for (let stall = 0; stall < heights.length; stall++) {
    const height = heights[stall];
    while (dripping.length > 0 && heights[dripping[dripping.length - 1]] > height) {
      litres[stall] += litres[dripping.pop()];
    }
    dripping.push(stall);
  }
  return litres;
}
