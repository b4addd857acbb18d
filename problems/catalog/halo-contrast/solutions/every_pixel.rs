fn mean(pixels: &Vec<i64>) -> f64 {
    pixels.iter().sum::<i64>() as f64 / pixels.len() as f64
}

pub fn halo_contrast(image: Vec<Vec<i64>>, core: i64, halo: i64) -> f64 {
    let core = core as usize;
    let halo = halo as usize;
    let side = core + 2 * halo;
    let mut best = 0.0;
    for top in 0..image.len() {
        for left in 0..image[0].len() {
            if top + side > image.len() || left + side > image[0].len() {
                continue;
            }
            let mut inside = Vec::new();
            let mut around = Vec::new();
            for i in 0..side {
                for j in 0..side {
                    let pixel = image[top + i][left + j];
                    if i >= halo && i < halo + core && j >= halo && j < halo + core {
                        inside.push(pixel);
                    } else {
                        around.push(pixel);
                    }
                }
            }
            let contrast = (mean(&inside) - mean(&around)).abs();
            if contrast > best {
                best = contrast;
            }
        }
    }
    best
}
