use std::collections::hash_map::Entry;
use std::collections::HashMap;

pub fn called_badges(taps: Vec<i64>) -> Vec<i64> {
    let mut places: HashMap<i64, usize> = HashMap::new();
    // Whoever leaves stays in here, but `places` no longer says so.
    let mut line: Vec<i64> = Vec::new();
    let mut head = 0;
    let mut called = Vec::new();
    for tap in taps {
        if tap > 0 {
            match places.entry(tap) {
                Entry::Occupied(entry) => {
                    entry.remove();
                }
                Entry::Vacant(entry) => {
                    entry.insert(line.len());
                    line.push(tap);
                }
            }
        } else if tap < 0 {
            if let Some(place) = places.get_mut(&-tap) {
                *place = line.len();
                line.push(-tap);
            }
        } else {
            while head < line.len() && places.get(&line[head]) != Some(&head) {
                head += 1;
            }
            if let Some(badge) = line.get(head) {
                places.remove(badge);
                called.push(*badge);
                head += 1;
            }
        }
    }
    called
}
