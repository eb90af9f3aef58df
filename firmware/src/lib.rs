//! What the programs share: the start, the end, and how they print on QEMU's host.

#![no_std]
#![forbid(unsafe_code)]

use panic_never as _;
use semihosting::io::{self, Write};

/// The start of a program: `run` prints and says whether all is well, which ends QEMU.
#[macro_export]
macro_rules! main {
    ($run:path) => {
        #[cfg_attr(target_arch = "arm", cortex_m_rt::entry)]
        #[cfg_attr(target_arch = "riscv32", riscv_rt::entry)]
        fn main() -> ! {
            let status = if $run().is_ok() { 0 } else { 1 };
            loop {
                semihosting::process::exit(status);
            }
        }
    };
}

/// A program that could not do what it should.
#[derive(Debug)]
pub struct Failed;

/// Prints a line on the host.
///
/// # Errors
///
/// The host did not take it.
pub fn print_line(line: &[u8]) -> Result<(), Failed> {
    let mut host = io::stdout().map_err(|_| Failed)?;
    for mut rest in [line, b"\n"] {
        // Not `write_all`, which leaves a panic path.
        while !rest.is_empty() {
            let written = host.write(rest).map_err(|_| Failed)?;
            rest = rest.get(written..).ok_or(Failed)?;
        }
    }
    Ok(())
}
