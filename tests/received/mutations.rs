//! A million mutated bodies, read as `serde_json` reads them.

use std::thread;

use crate::bodies;
use crate::common::random::Random;
use crate::judge::check;

/// What a mutation puts into a body, between two `|`.
pub const PARTS: &[u8] = b"\"|\\|{|}|[|]|,|:| |\n|\t|\0|\x1f|\x7f|0|1|-|.|e|+|null|true|false|nul|1e999|-0|\
    9223372036854775807|9223372036854775808|\"\"|\"code\":|\"message\":|\"reason\":|\"error\":|c\\u006fde|\
    \"A\",|\\n|\\/|\\x|\\u|\\u00|\\u0041|\\ud800|\\udc00|\\ud83d\\ude39|\xef\xbb\xbf|\xc3|\xa9|\xc3\xa9|\
    \xe7\xbb\x84|\xf0\x9f\x98\xb9|\xff|\xed\xa0\x80|[[]]|{\"a\":1}|[1,2]|\"a\":|,\"a\":1|\"x\":[|'|/**/";

pub fn mutate(body: &mut Vec<u8>, parts: &[&[u8]], random: &mut Random) {
    let at = random.below(body.len() + 1);
    let end = (at + random.below(8)).min(body.len());
    match random.below(6) {
        0 => drop(body.splice(at..at, random.one(parts).iter().copied())),
        1 => drop(body.splice(at..end, random.one(parts).iter().copied())),
        2 => drop(body.drain(at..end)),
        3 if at < body.len() => body[at] = u8::try_from(random.below(256)).unwrap(),
        4 if at < body.len() => body[at] ^= 1 << random.below(8),
        _ => {
            let part = body[at..end].to_vec();
            let to = random.below(body.len() + 1);
            drop(body.splice(to..to, part));
        }
    }
}

/// Bodies of every kind, some of them refused.
fn bodies_and_others() -> Vec<Vec<u8>> {
    let mut bodies: Vec<Vec<u8>> = bodies().into_iter().map(String::into_bytes).collect();
    bodies.push(br#"[{"code":"A"}]"#.to_vec());
    for depth in [127, 128, 129] {
        bodies.push(format!(r#"{{"x":{}{},"code":"A"}}"#, "[".repeat(depth), "]".repeat(depth)).into());
    }
    bodies
}

/// Checks half a million of them, and returns how many were accepted.
fn check_half_a_million(seed: u64) -> usize {
    let bodies = bodies_and_others();
    let parts: Vec<&[u8]> = PARTS.split(|&byte| byte == b'|').collect();
    let mut random = Random(seed);
    let mut accepted = 0;
    for round in 0..500_000 {
        let mut body = bodies[if round < bodies.len() { round } else { random.below(bodies.len()) }].clone();
        for _ in 0..random.below(4) {
            mutate(&mut body, &parts, &mut random);
        }
        accepted += usize::from(check(&body));
    }
    accepted
}

#[test]
fn a_million_mutated_bodies_are_read_as_serde_json_reads_them() {
    let threads = [1, 2].map(|seed| thread::spawn(move || check_half_a_million(seed)));
    let accepted: usize = threads.into_iter().map(|thread| thread.join().unwrap()).sum();
    assert!((300_000..700_000).contains(&accepted), "{accepted} bodies were accepted");
}
