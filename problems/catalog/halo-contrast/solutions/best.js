function haloContrast(image, core, halo) {
  const rows = image.length;
  const columns = image[0].length;
  const side = core + 2 * halo;
  const width = columns + 1;
  const sums = new Float64Array((rows + 1) * width);
  for (let row = 0; row < rows; row++) {
    let total = 0;
    let at = row * width + 1;
    for (const pixel of image[row]) {
      total += pixel;
      sums[at + width] = sums[at] + total;
      at++;
    }
  }
  const sum = (top, left, size) => {
    const first = top * width + left;
    const last = first + size * width;
    return sums[last + size] - sums[last] - sums[first + size] + sums[first];
  };

  const coreArea = core * core;
  const haloArea = side * side - coreArea;
  let best = 0;
  for (let top = 0; top + side <= rows; top++) {
    for (let left = 0; left + side <= columns; left++) {
      const inner = sum(top + halo, left + halo, core);
      const outer = sum(top, left, side) - inner;
      best = Math.max(best, Math.abs(inner / coreArea - outer / haloArea));
    }
  }
  return best;
}
