use std::collections::HashMap;

fn rest(heats: &Vec<i64>, start: usize, capacity: usize, fee: i64, known: &mut HashMap<usize, i64>) -> i64 {
    if start == heats.len() {
        return 0;
    }
    if known.contains_key(&start) {
        return known[&start];
    }
    let mut best = i64::MAX;
    for end in start + 1..=heats.len().min(start + capacity) {
        let hottest = heats[start..end].iter().max().unwrap();
        let cost = hottest + fee + rest(heats, end, capacity, fee, known);
        best = best.min(cost);
    }
    known.insert(start, best);
    best
}

pub fn cheapest_firings(heats: Vec<i64>, capacity: i64, fee: i64) -> i64 {
    rest(&heats, 0, capacity as usize, fee, &mut HashMap::new())
}
