use std::io::stdin;

fn main() {
    let mut line = String::new();
    stdin().read_line(&mut line).unwrap();
    let mut tape = line.trim_end_matches('\n');
    let mut kept: Vec<Vec<&str>> = vec![Vec::new(); 26];
    while let Some(&entry) = tape.as_bytes().first() {
        tape = &tape[1..];
        if entry.is_ascii_uppercase() {
            kept[usize::from(entry - b'A')].pop();
        } else {
            let (digits, rest) = tape.split_once('.').unwrap();
            let (text, rest) = rest.split_at(digits.parse().unwrap());
            kept[usize::from(entry - b'a')].push(text);
            tape = rest;
        }
    }

    let mut silent = true;
    for (letter, messages) in ('a'..='z').zip(&kept) {
        if messages.is_empty() {
            continue;
        }
        let transcript = messages.concat();
        let ending = &transcript[transcript.len().saturating_sub(12)..];
        println!("{} {} {} \"{}\"", letter, messages.len(), transcript.len(), ending);
        silent = false;
    }
    if silent {
        println!("silence");
    }
}
