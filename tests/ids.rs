//! The ids of codes, against three other CRC-32.
//!
//! Two of them need Go and Python: `cargo test --test ids -- --ignored`.

use std::collections::BTreeMap;
use std::io::Write;
use std::process::{Command, Stdio};

use edge_errors::{Code, codes};

#[test]
fn an_id_is_the_crc32_of_the_name_and_finds_the_code() {
    for code in codes() {
        assert_eq!(code.id(), crc32fast::hash(code.as_str().as_bytes()), "{code}");
        assert_eq!(Code::from_id(code.id()), Some(code));
    }
}

#[test]
fn a_number_that_is_no_id_finds_nothing() {
    let ids: BTreeMap<u32, Code> = codes().map(|code| (code.id(), code)).collect();
    assert_eq!(ids.len(), Code::COUNT);
    let near = ids.keys().flat_map(|&id| (0..32).map(move |bit| id ^ (1 << bit)).chain([id - 1, id + 1]));
    // A full period of 65,537 steps through all numbers, and both ends.
    let spread = (0..65_537_u32).map(|step| step.wrapping_mul(65_521)).chain([0, u32::MAX]);
    for id in near.chain(spread) {
        assert_eq!(Code::from_id(id), ids.get(&id).copied(), "{id:#x}");
    }
}

#[test]
fn ids_are_known_at_build_time() {
    const ID: u32 = Code::EDGESERVICE_OFFLINE.id();
    const CODE: Option<Code> = Code::from_id(ID);
    assert_eq!(CODE, Some(Code::EDGESERVICE_OFFLINE));
}

/// What a program prints for the names of all codes, a line each.
fn checksums(program: &mut Command) -> Vec<u32> {
    let mut child = program.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("it is installed");
    let mut stdin = child.stdin.take().unwrap();
    codes().for_each(|code| writeln!(stdin, "{code}").unwrap());
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap().lines().map(|line| line.parse().unwrap()).collect()
}

#[test]
#[ignore = "needs Go"]
fn ids_are_those_of_go() {
    let mut go = Command::new("go");
    go.current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/go")).args(["run", "./crc32"]);
    assert!(codes().map(Code::id).eq(checksums(&mut go)));
}

#[test]
#[ignore = "needs Python"]
fn ids_are_those_of_zlib_in_python() {
    let program = "import sys, zlib\nfor line in sys.stdin.buffer: print(zlib.crc32(line.rstrip(b'\\n')))";
    assert!(codes().map(Code::id).eq(checksums(Command::new("python3").args(["-c", program]))));
}
