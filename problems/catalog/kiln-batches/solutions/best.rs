use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

pub fn cheapest_firings(heats: Vec<i64>, capacity: i64, fee: i64) -> i64 {
    let capacity = capacity as usize;
    let mut costs = vec![0; heats.len() + 1];
    let mut overtaken = vec![false; heats.len()];
    let mut peaks: VecDeque<usize> = VecDeque::new();
    // The cost of a last batch, the pot before it, and its most demanding pot.
    let mut options = BinaryHeap::new();
    for (pot, &heat) in heats.iter().enumerate() {
        while let Some(&peak) = peaks.back() {
            if heats[peak] > heat {
                options.push(Reverse((costs[peak + 1] + heat, peak, pot)));
                break;
            }
            overtaken[peak] = true;
            peaks.pop_back();
        }
        peaks.push_back(pot);
        let first = (pot + 1).saturating_sub(capacity);
        if peaks[0] < first {
            peaks.pop_front();
        }
        let mut cost = costs[first] + heats[peaks[0]];
        while let Some(&Reverse((other, before, peak))) = options.peek() {
            if before >= first && !overtaken[peak] {
                cost = cost.min(other);
                break;
            }
            options.pop();
        }
        costs[pot + 1] = cost + fee;
    }
    costs[heats.len()]
}
