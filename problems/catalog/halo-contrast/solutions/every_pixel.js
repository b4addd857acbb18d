const mean = (pixels) => pixels.reduce((sum, pixel) => sum + pixel, 0) / pixels.length;

function haloContrast(image, core, halo) {
  const side = core + 2 * halo;
  let best = 0;
  for (let top = 0; top + side <= image.length; top++) {
    for (let left = 0; left + side <= image[0].length; left++) {
      let inside = [];
      let around = [];
      image.slice(top, top + side).forEach((row, i) => {
        const pixels = row.slice(left, left + side);
        if (i >= halo && i < halo + core) {
          inside = inside.concat(pixels.slice(halo, halo + core));
          around = around.concat(pixels.slice(0, halo), pixels.slice(halo + core));
        } else {
          around = around.concat(pixels);
        }
      });
      best = Math.max(best, Math.abs(mean(inside) - mean(around)));
    }
  }
  return best;
}
