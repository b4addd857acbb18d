const INFINITE: i64 = 1_000_000_000_000_000_000;

fn times_from(n: i64, start: i64, streets: &Vec<Vec<i64>>) -> Vec<i64> {
    let mut times = vec![INFINITE; n as usize];
    times[start as usize] = 0;
    let mut changed = true;
    while changed {
        changed = false;
        for street in streets {
            let first = street[0] as usize;
            let last = street[1] as usize;
            if times[first] + street[2] < times[last] {
                times[last] = times[first] + street[2];
                changed = true;
            }
        }
    }
    times
}

pub fn errand_squares(n: i64, streets: Vec<Vec<i64>>, home: i64, office: i64, minutes: i64) -> Vec<i64> {
    let mut reversed = Vec::new();
    for street in &streets {
        reversed.push(vec![street[1], street[0], street[2]]);
    }
    let there = times_from(n, home, &streets);
    let back = times_from(n, office, &reversed);
    let mut squares = Vec::new();
    for i in 0..n {
        if there[i as usize] + back[i as usize] <= minutes {
            squares.push(i);
        }
    }
    squares
}
