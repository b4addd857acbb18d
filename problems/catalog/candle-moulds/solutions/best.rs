use std::io::Read;

struct Mould {
    start: i64,
    setting: i64,
    candles: i64,
    cycle: i64,
}

impl Mould {
    fn made(&self, minute: i64) -> i64 {
        let worked = (minute - self.start).max(0);
        worked / self.cycle * self.candles + (worked % self.cycle / self.setting).min(self.candles)
    }

    fn alone(&self, m: i64) -> i64 {
        let cycles = (m - 1) / self.candles;
        self.start + cycles * self.cycle + (m - cycles * self.candles) * self.setting
    }
}

fn main() {
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input).unwrap();
    let numbers: Vec<i64> = input.split_ascii_whitespace().map(|word| word.parse().unwrap()).collect();
    let m = numbers[1];
    let moulds: Vec<Mould> = numbers[2..]
        .chunks_exact(4)
        .map(|mould| Mould {
            start: mould[0],
            setting: mould[1],
            candles: mould[2],
            cycle: mould[2] * mould[1] + mould[3],
        })
        .collect();
    let made = |minute: i64| -> i64 { moulds.iter().map(|mould| mould.made(minute)).sum() };

    let mut early = 0;
    let mut late = moulds.iter().map(|mould| mould.alone(m)).min().unwrap();
    while late - early > 1 {
        let middle = early + (late - early) / 2;
        if made(middle) >= m {
            late = middle;
        } else {
            early = middle;
        }
    }
    println!("{} {}", late, made(late));
}
