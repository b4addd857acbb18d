use std::cmp::Reverse;
use std::collections::BinaryHeap;

type Ways = Vec<Vec<(usize, i64)>>;

fn times_from(start: usize, ways: &Ways, minutes: i64) -> Vec<i64> {
    let mut times = vec![minutes + 1; ways.len()];
    times[start] = 0;
    let mut queue = BinaryHeap::from([Reverse((0, start))]);
    while let Some(Reverse((time, square))) = queue.pop() {
        if time > times[square] {
            continue;
        }
        for &(other, length) in &ways[square] {
            let arrival = time + length;
            if arrival < times[other] {
                times[other] = arrival;
                queue.push(Reverse((arrival, other)));
            }
        }
    }
    times
}

pub fn errand_squares(n: i64, streets: Vec<Vec<i64>>, home: i64, office: i64, minutes: i64) -> Vec<i64> {
    let mut onward: Ways = vec![Vec::new(); n as usize];
    let mut backward: Ways = vec![Vec::new(); n as usize];
    for street in &streets {
        let (start, end) = (street[0] as usize, street[1] as usize);
        onward[start].push((end, street[2]));
        backward[end].push((start, street[2]));
    }
    let there = times_from(home as usize, &onward, minutes);
    let back = times_from(office as usize, &backward, minutes);
    (0..n)
        .filter(|&square| there[square as usize] + back[square as usize] <= minutes)
        .collect()
}
