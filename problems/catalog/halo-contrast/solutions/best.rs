pub fn halo_contrast(image: Vec<Vec<i64>>, core: i64, halo: i64) -> f64 {
    let (rows, columns) = (image.len(), image[0].len());
    let (core, halo) = (core as usize, halo as usize);
    let side = core + 2 * halo;
    if side > rows || side > columns {
        return 0.0;
    }

    let mut sums = vec![vec![0; columns + 1]];
    for (row, pixels) in image.iter().enumerate() {
        let mut below = Vec::with_capacity(columns + 1);
        let mut total = 0;
        below.push(0);
        for (pixel, above) in pixels.iter().zip(&sums[row][1..]) {
            total += pixel;
            below.push(above + total);
        }
        sums.push(below);
    }
    let sum = |top: usize, left: usize, size: usize| {
        let (first, last) = (&sums[top], &sums[top + size]);
        last[left + size] - last[left] - first[left + size] + first[left]
    };

    let core_area = (core * core) as f64;
    let halo_area = (side * side - core * core) as f64;
    let mut best: f64 = 0.0;
    for top in 0..=rows - side {
        for left in 0..=columns - side {
            let inner = sum(top + halo, left + halo, core);
            let outer = sum(top, left, side) - inner;
            best = best.max((inner as f64 / core_area - outer as f64 / halo_area).abs());
        }
    }
    best
}
