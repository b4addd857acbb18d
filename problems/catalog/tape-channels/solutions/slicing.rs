use std::collections::BTreeMap;
use std::io::stdin;

fn main() {
    let mut tape = String::new();
    stdin().read_line(&mut tape).unwrap();
    if tape.ends_with('\n') {
        tape.pop();
    }
    let mut kept: BTreeMap<char, Vec<String>> = BTreeMap::new();

    while !tape.is_empty() {
        let channel = tape.remove(0);
        if channel.is_uppercase() {
            if let Some(messages) = kept.get_mut(&channel.to_ascii_lowercase()) {
                messages.pop();
            }
            continue;
        }
        let mut digits = String::new();
        while !tape.starts_with('.') {
            digits.push(tape.remove(0));
        }
        tape.remove(0);
        let mut text = String::new();
        for _ in 0..digits.parse::<usize>().unwrap() {
            text.push(tape.remove(0));
        }
        kept.entry(channel).or_default().push(text);
    }

    let mut silent = true;
    for (channel, messages) in kept {
        if !messages.is_empty() {
            let mut text = String::new();
            for message in &messages {
                text = text.clone() + message;
            }
            let end: String = text.chars().skip(text.chars().count().saturating_sub(12)).collect();
            println!("{} {} {} \"{}\"", channel, messages.len(), text.len(), end);
            silent = false;
        }
    }
    if silent {
        println!("silence");
    }
}
