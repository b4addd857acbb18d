use std::io::stdin;

fn read_numbers() -> Vec<u64> {
    let mut line = String::new();
    stdin().read_line(&mut line).unwrap();
    line.split_whitespace().map(|word| word.parse().unwrap()).collect()
}

fn main() {
    let first = read_numbers();
    let (n, m) = (first[0] as usize, first[1]);
    let mut due = Vec::new();
    let mut moulds = Vec::new();
    for _ in 0..n {
        let mould = read_numbers();
        due.push(mould[0] + mould[1]);
        moulds.push(mould);
    }
    let mut cast = vec![0; n];

    let mut minute = 0;
    while cast.iter().sum::<u64>() < m {
        minute = *due.iter().min().unwrap();
        for i in 0..n {
            if due[i] == minute {
                cast[i] += 1;
                due[i] += moulds[i][1];
                if cast[i] % moulds[i][2] == 0 {
                    due[i] += moulds[i][3];
                }
            }
        }
    }
    println!("{} {}", minute, cast.iter().sum::<u64>());
}
