use std::collections::{HashMap, HashSet};
use std::io::stdin;

fn system_of(hoses: &HashMap<usize, HashSet<usize>>, vat: usize) -> HashSet<usize> {
    let mut reached = HashSet::from([vat]);
    let mut waiting = vec![vat];
    while let Some(current) = waiting.pop() {
        if let Some(neighbours) = hoses.get(&current) {
            for &neighbour in neighbours {
                if reached.insert(neighbour) {
                    waiting.push(neighbour);
                }
            }
        }
    }
    reached
}

fn main() {
    let mut hoses: HashMap<usize, HashSet<usize>> = HashMap::new();
    let mut poured: HashMap<usize, u128> = HashMap::new();
    for line in stdin().lines().skip(1) {
        let line = line.unwrap();
        let words: Vec<&str> = line.split_whitespace().collect();
        let a: usize = words[1].parse().unwrap();
        match words[0] {
            "H" => {
                let b: usize = words[2].parse().unwrap();
                hoses.entry(a).or_default().insert(b);
                hoses.entry(b).or_default().insert(a);
            }
            "P" => *poured.entry(a).or_insert(0) += words[2].parse::<u128>().unwrap(),
            "D" => {
                for vat in system_of(&hoses, a) {
                    poured.remove(&vat);
                }
            }
            _ => {
                let vats = system_of(&hoses, a);
                let litres: u128 = vats.iter().filter_map(|vat| poured.get(vat)).sum();
                println!("{}", litres / vats.len() as u128);
            }
        }
    }
}
