pub fn called_badges(taps: Vec<i64>) -> Vec<i64> {
    let mut line: Vec<i64> = Vec::new();
    let mut called = Vec::new();
    for tap in taps {
        let badge = tap.abs();
        if tap == 0 {
            if !line.is_empty() {
                called.push(line.remove(0));
            }
        } else if let Some(at) = line.iter().position(|&other| other == badge) {
            line.remove(at);
            if tap < 0 {
                line.push(badge);
            }
        } else if tap > 0 {
            line.push(badge);
        }
    }
    called
}
