//! Looks up every name, and every name with one byte changed to each of the 255 others: how the target
//! compares bytes, checked on the target. Fails where a look-up is wrong.

#![no_std]
#![no_main]
#![forbid(unsafe_code)]

use core::hint::black_box;

use edge_errors::{Code, codes, lookup};
use firmware::{Failed, print_line};

firmware::main!(run);

fn run() -> Result<(), Failed> {
    let (mut mutants, mut found) = (0_u32, 0_u32);
    for code in codes() {
        let name = code.as_str().as_bytes();
        let mut buf = [0; Code::MAX_LEN];
        let mutant = buf.get_mut(..name.len()).ok_or(Failed)?;
        mutant.copy_from_slice(name);
        check(lookup(black_box(mutant)) == Some(code))?;
        for position in 0..name.len() {
            let original = *mutant.get(position).ok_or(Failed)?;
            for byte in (0..=u8::MAX).filter(|&byte| byte != original) {
                *mutant.get_mut(position).ok_or(Failed)? = byte;
                mutants = mutants.wrapping_add(1);
                if let Some(other) = lookup(black_box(mutant)) {
                    check(differences(other.as_str().as_bytes(), mutant) == 0)?;
                    found = found.wrapping_add(1);
                }
            }
            *mutant.get_mut(position).ok_or(Failed)? = original;
        }
    }
    check(mutants > 0 && found == pairs_with_one_difference())?;
    print_line(b"every look-up is right")
}

fn check(is_right: bool) -> Result<(), Failed> {
    if is_right { Ok(()) } else { print_line(b"a look-up is wrong").and(Err(Failed)) }
}

/// How many mutants are names themselves, counted byte by byte.
fn pairs_with_one_difference() -> u32 {
    let mut pairs = 0_u32;
    for one in codes() {
        for other in codes().filter(|other| other.as_str().len() == one.as_str().len()) {
            if differences(one.as_str().as_bytes(), other.as_str().as_bytes()) == 1 {
                pairs = pairs.wrapping_add(1);
            }
        }
    }
    pairs
}

fn differences(one: &[u8], other: &[u8]) -> u32 {
    one.iter().zip(other).fold(0, |count: u32, (a, b)| count.wrapping_add(u32::from(a != b)))
}
