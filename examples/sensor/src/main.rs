//! A sensor on a Cortex-M0 with 64 KB of flash. Its catalogue has two of the built-in categories, in
//! English alone, so it pays for these texts and no others.

#![no_std]
#![no_main]
#![forbid(unsafe_code)]

use core::hint::black_box;

use cortex_m_rt::entry;
use edge_errors::{Arg, Code, lookup};
use panic_never as _;
use semihosting::io::{self, Write};

/// What comes in from the wire: the name of an error, and the address that it is about.
const REQUESTS: [(&[u8], &str); 3] = [
    (b"EDGESERVICE_ENDPOINT_EXIST", "10.0.0.7:7000"),
    (b"EDGESERVICE_OFFLINE", ""),
    (b"ORG_CREATE_FAILED", ""),
];

#[entry]
fn main() -> ! {
    let is_sent = black_box(REQUESTS).iter().all(|(name, address)| report(name, address).is_some());
    semihosting::process::exit(i32::from(!is_sent))
}

/// Sends the body of an error. A name that the sensor does not know is reported as such.
fn report(name: &[u8], address: &str) -> Option<()> {
    let args = [Arg::Str(address)];
    let Some(code) = lookup(name) else { return send(b"unknown code\n") };
    let mut buf = [0; Code::MAX_JSON_LEN + 32];
    let args = args.get(..code.arity()).unwrap_or_default();
    send(code.message(args).to_json(&mut buf).ok()?)?;
    send(b"\n")
}

fn send(mut rest: &[u8]) -> Option<()> {
    let mut host = io::stdout().ok()?;
    // Not `write_all`, which leaves a panic path.
    while !rest.is_empty() {
        rest = rest.get(host.write(rest).ok()?..)?;
    }
    Some(())
}
