//! What `lookup` finds, and what it must not find.

use std::collections::HashSet;

use edge_errors::{Code, code, codes, lookup};

fn names() -> HashSet<&'static [u8]> {
    codes().map(|code| code.as_str().as_bytes()).collect()
}

#[test]
fn finds_every_name_and_says_what_a_sorted_search_says() {
    let mut sorted: Vec<_> = codes().collect();
    sorted.sort_unstable_by_key(|code| code.as_str());
    for code in codes() {
        let name = code.as_str();
        let found = sorted.binary_search_by_key(&name, |code| code.as_str()).map(|index| sorted[index]);
        assert_eq!(lookup(name.as_bytes()), found.ok());
        assert_eq!(lookup(name.as_bytes()), Some(code));
    }
}

#[test]
fn misses_the_empty_name_and_every_proper_prefix_and_suffix() {
    let names = names();
    assert_eq!(lookup(b""), None);
    for name in &names {
        for cut in 0..name.len() {
            // Some names are prefixes of others.
            for part in [&name[..cut], &name[cut + 1..]] {
                assert_eq!(lookup(part).is_some(), names.contains(part), "{part:?}");
            }
        }
    }
}

#[test]
fn misses_every_one_byte_mutation() {
    let names = names();
    for name in &names {
        let mut mutant = name.to_vec();
        for position in 0..name.len() {
            for byte in 0..=u8::MAX {
                mutant[position] = byte;
                assert_eq!(lookup(&mutant).is_some(), names.contains(mutant.as_slice()), "{mutant:?}");
            }
            mutant[position] = name[position];
        }
    }
}

#[test]
fn misses_every_case_flip() {
    let names = names();
    for name in &names {
        for flipped in [name.to_ascii_lowercase(), name.to_ascii_uppercase()] {
            assert_eq!(lookup(&flipped).is_some(), names.contains(flipped.as_slice()));
        }
        for position in 0..name.len() {
            let mut flipped = name.to_vec();
            flipped[position] ^= 0x20;
            assert_eq!(lookup(&flipped), None);
        }
    }
}

#[test]
fn misses_insertions_and_names_over_max_len() {
    let names = names();
    for name in &names {
        for position in 0..=name.len() {
            for byte in [0, b'_', b'A', 0x80, 0xff] {
                let longer = [&name[..position], &[byte], &name[position..]].concat();
                assert_eq!(lookup(&longer).is_some(), names.contains(longer.as_slice()));
            }
        }
        let padded = [*name, &[b'A'; Code::MAX_LEN]].concat();
        assert_eq!(lookup(&padded), None);
    }
    assert_eq!(lookup(&vec![b'A'; 1 << 20]), None);
}

#[test]
fn misses_invalid_utf8() {
    for len in 0..=Code::MAX_LEN + 1 {
        assert_eq!(lookup(&vec![0xff; len]), None);
        assert_eq!(lookup(&vec![0x80; len]), None);
    }
}

#[test]
fn works_in_const() {
    const FOUND: Option<Code> = lookup(b"EDGESERVICE_OFFLINE");
    const MISSED: Option<Code> = lookup(b"EDGESERVICE_ONLINE");
    const CODE: Code = code!("EDGESERVICE_OFFLINE");
    assert_eq!(FOUND, Some(Code::EDGESERVICE_OFFLINE));
    assert_eq!(MISSED, None);
    assert_eq!(CODE, Code::EDGESERVICE_OFFLINE);
    assert_eq!(code!("EDGEAGENT_AlREADY_DEREGISTER"), Code::EDGEAGENT_AlREADY_DEREGISTER);
}

#[test]
#[cfg(feature = "phf-v0.14")]
fn the_phf_map_holds_the_same() {
    use edge_errors::CODES;

    assert_eq!(CODES.len(), Code::COUNT);
    for code in codes() {
        let name = code.as_str().as_bytes();
        assert_eq!(CODES.get(name).copied(), lookup(name));
    }
    for (name, &code) in &CODES {
        assert_eq!(lookup(name), Some(code));
    }
    assert_eq!(CODES.get(b"EDGESERVICE_ONLINE".as_slice()), None);
}
