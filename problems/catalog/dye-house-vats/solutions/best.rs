use std::fmt::Write;
use std::io::Read;

struct Systems {
    parent: Vec<usize>,
    vats: Vec<u128>,
    litres: Vec<u128>,
}

impl Systems {
    fn new(n: usize) -> Self {
        Systems { parent: (0..=n).collect(), vats: vec![1; n + 1], litres: vec![0; n + 1] }
    }

    fn find(&mut self, mut vat: usize) -> usize {
        while self.parent[vat] != vat {
            self.parent[vat] = self.parent[self.parent[vat]];
            vat = self.parent[vat];
        }
        vat
    }

    fn join(&mut self, a: usize, b: usize) {
        let (mut system, mut other) = (self.find(a), self.find(b));
        if system == other {
            return;
        }
        if self.vats[system] < self.vats[other] {
            std::mem::swap(&mut system, &mut other);
        }
        self.parent[other] = system;
        self.vats[system] += self.vats[other];
        self.litres[system] += self.litres[other];
    }
}

fn main() {
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input).unwrap();
    let mut words = input.split_ascii_whitespace();
    let mut word = || words.next().unwrap();
    let n = word().parse().unwrap();
    let q: usize = word().parse().unwrap();
    let mut systems = Systems::new(n);
    let mut answers = String::new();
    for _ in 0..q {
        let kind = word();
        let a: usize = word().parse().unwrap();
        match kind {
            "H" => systems.join(a, word().parse().unwrap()),
            "P" => {
                let system = systems.find(a);
                systems.litres[system] += word().parse::<u128>().unwrap();
            }
            "D" => {
                let system = systems.find(a);
                systems.litres[system] = 0;
            }
            _ => {
                let system = systems.find(a);
                writeln!(answers, "{}", systems.litres[system] / systems.vats[system]).unwrap();
            }
        }
    }
    print!("{answers}");
}
