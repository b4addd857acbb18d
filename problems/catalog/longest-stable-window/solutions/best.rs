use std::collections::VecDeque;

pub fn longest_stable_window(readings: Vec<i64>, tolerance: i64) -> i64 {
    let mut highs: VecDeque<(i64, usize)> = VecDeque::new();
    let mut lows: VecDeque<(i64, usize)> = VecDeque::new();
    let mut start = 0;
    let mut best = 0;
    for (end, &value) in readings.iter().enumerate() {
        while highs.back().map_or(false, |&(high, _)| high <= value) {
            highs.pop_back();
        }
        while lows.back().map_or(false, |&(low, _)| low >= value) {
            lows.pop_back();
        }
        highs.push_back((value, end));
        lows.push_back((value, end));
        while highs[0].0 - lows[0].0 > tolerance {
            start += 1;
            if highs[0].1 < start {
                highs.pop_front();
            }
            if lows[0].1 < start {
                lows.pop_front();
            }
        }
        best = best.max(end + 1 - start);
    }
    best as i64
}
