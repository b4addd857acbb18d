use std::fmt::Write;
use std::io::Read;

type Point = (i64, i64);

fn turn(a: Point, b: Point, c: Point) -> i64 {
    (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0)
}

fn lower_hull(mut points: Vec<Point>) -> Vec<Point> {
    points.sort_unstable();
    points.dedup_by_key(|point| point.0);
    let mut hull: Vec<Point> = Vec::new();
    for point in points {
        while let [.., before, last] = hull[..] {
            if turn(before, last, point) > 0 {
                break;
            }
            hull.pop();
        }
        hull.push(point);
    }
    hull
}

fn lowest(hull: &[Point], (u, v): Point) -> i64 {
    let minute = |index: usize| u * hull[index].0 + v * hull[index].1;
    let (mut low, mut high) = (0, hull.len() - 1);
    while low < high {
        let middle = (low + high) / 2;
        if minute(middle + 1) < minute(middle) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    minute(low)
}

fn main() {
    let mut input = String::new();
    std::io::stdin().read_to_string(&mut input).unwrap();
    let mut numbers = input.split_ascii_whitespace().map(|word| word.parse::<i64>().unwrap());
    let mut pair = || (numbers.next().unwrap(), numbers.next().unwrap());
    let (n, q) = pair();
    let buoys: Vec<Point> = (0..n).map(|_| pair()).collect();
    let top = lower_hull(buoys.iter().map(|&(x, y)| (-x, -y)).collect());
    let bottom = lower_hull(buoys);
    let mut answers = String::new();
    for _ in 0..q {
        let (u, v) = pair();
        let course = if v < 0 || (v == 0 && u < 0) { (-u, -v) } else { (u, v) };
        writeln!(answers, "{}", -lowest(&bottom, course) - lowest(&top, course)).unwrap();
    }
    print!("{answers}");
}
