use std::collections::HashSet;
use std::io::stdin;

fn main() {
    let mut first = String::new();
    stdin().read_line(&mut first).unwrap();
    let n: usize = first.split_whitespace().next().unwrap().parse().unwrap();
    let mut taken = HashSet::new();
    for line in stdin().lines() {
        let line = line.unwrap();
        let words: Vec<&str> = line.split_whitespace().collect();
        let mut stall: usize = words[1].parse().unwrap();
        if words[0] == "O" {
            taken.remove(&stall);
            continue;
        }
        let mut tried = 0;
        while taken.contains(&stall) && tried < n {
            stall += 1;
            if stall > n {
                stall = 1;
            }
            tried += 1;
        }
        if tried == n {
            println!("full");
        } else {
            taken.insert(stall);
            println!("{}", stall);
        }
    }
}
