use std::io::stdin;

fn read_pair() -> (i64, i64) {
    let mut line = String::new();
    stdin().read_line(&mut line).unwrap();
    let numbers: Vec<i64> = line.split_whitespace().map(|word| word.parse().unwrap()).collect();
    (numbers[0], numbers[1])
}

fn main() {
    let (n, q) = read_pair();
    let buoys: Vec<(i64, i64)> = (0..n).map(|_| read_pair()).collect();
    for _ in 0..q {
        let (u, v) = read_pair();
        let mut minutes: Vec<i64> = buoys.clone().iter().map(|(x, y)| u * x + v * y).collect();
        minutes.sort();
        println!("{}", minutes.last().unwrap() - minutes.first().unwrap());
    }
}
