pub fn trunks_seen(downstream: Vec<i64>, reaches: Vec<i64>) -> Vec<i64> {
    let mut seen = vec![0; downstream.len()];
    for start in 0..reaches.len() {
        let mut node = start;
        let mut left = reaches[start];
        seen[node] += 1;
        while left > 0 && node != 0 {
            node = downstream[node] as usize;
            seen[node] += 1;
            left -= 1;
        }
    }
    seen
}
