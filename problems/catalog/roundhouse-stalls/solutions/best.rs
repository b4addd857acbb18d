use std::collections::BTreeSet;
use std::fmt::Write;
use std::io::Read;

fn main() {
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input).unwrap();
    let mut words = input.split_ascii_whitespace();
    let n: u32 = words.next().unwrap().parse().unwrap();
    words.next();
    let mut empty: BTreeSet<u32> = (1..=n).collect();
    let mut answers = String::new();
    while let (Some(kind), Some(word)) = (words.next(), words.next()) {
        let wanted = word.parse().unwrap();
        if kind == "O" {
            empty.insert(wanted);
            continue;
        }
        match empty.range(wanted..).next().or_else(|| empty.iter().next()).copied() {
            Some(stall) => {
                empty.remove(&stall);
                writeln!(answers, "{stall}").unwrap();
            }
            None => answers.push_str("full\n"),
        }
    }
    print!("{answers}");
}
