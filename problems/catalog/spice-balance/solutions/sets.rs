use std::collections::HashSet;
use std::io::stdin;

fn read_numbers() -> Vec<i64> {
    let mut line = String::new();
    stdin().read_line(&mut line).unwrap();
    line.split_whitespace().map(|word| word.parse().unwrap()).collect()
}

fn main() {
    read_numbers();
    let weights = read_numbers();
    let wishes = read_numbers();

    let mut parcels = HashSet::from([0]);
    for weight in weights {
        let mut more = parcels.clone();
        for parcel in parcels {
            more.insert(parcel + weight);
            more.insert((parcel - weight).abs());
        }
        parcels = more;
    }

    println!("{}", parcels.len() - 1);
    for wish in wishes {
        println!("{}", parcels.iter().filter(|&&parcel| parcel <= wish).max().unwrap());
    }
}
