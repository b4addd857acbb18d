use std::fmt::Write;
use std::io::Read;

fn shifted(reach: &[u64], word: usize, bits: usize) -> u64 {
    let (words, rest) = (bits / 64, bits % 64);
    if words > word {
        return 0;
    }
    let from = word - words;
    let carried = if rest > 0 && from > 0 { reach[from - 1] >> (64 - rest) } else { 0 };
    reach[from] << rest | carried
}

fn main() {
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input).unwrap();
    let numbers: Vec<usize> = input.split_ascii_whitespace().map(|word| word.parse().unwrap()).collect();
    let (weights, wishes) = numbers[2..].split_at(numbers[0]);
    let mut weights = weights.to_vec();
    weights.sort_unstable();
    let total: usize = weights.iter().sum();

    let mut reach = vec![0u64; 2 * total / 64 + 1];
    reach[0] = 1;
    let mut sum = 0;
    for weight in weights {
        sum += weight;
        for word in (0..=2 * sum / 64).rev() {
            reach[word] |= shifted(&reach, word, weight) | shifted(&reach, word, 2 * weight);
        }
    }

    let mut parcels = 0;
    let mut heaviest = vec![0; total + 1];
    for parcel in 1..=total {
        let bit = total + parcel;
        if reach[bit / 64] >> (bit % 64) & 1 == 1 {
            parcels += 1;
            heaviest[parcel] = parcel;
        } else {
            heaviest[parcel] = heaviest[parcel - 1];
        }
    }
    let mut answers = format!("{parcels}\n");
    for &wish in wishes {
        writeln!(answers, "{}", heaviest[wish.min(total)]).unwrap();
    }
    print!("{answers}");
}
