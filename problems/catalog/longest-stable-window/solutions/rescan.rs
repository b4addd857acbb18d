pub fn longest_stable_window(readings: Vec<i64>, tolerance: i64) -> i64 {
    let mut start = 0;
    let mut best = 0;
    for end in 0..readings.len() {
        loop {
            let window = &readings[start..=end];
            if window.iter().max().unwrap() - window.iter().min().unwrap() <= tolerance {
                break;
            }
            start += 1;
        }
        best = best.max(end - start + 1);
    }
    best as i64
}
