//! Logs with defmt: `records.rs` says what, and `log-reader` reads it.

#![no_std]
#![no_main]
#![forbid(unsafe_code)]

#[macro_use]
mod records;

use core::panic::PanicInfo;

use cortex_m as _;
use defmt::println;
use defmt_semihosting as _;
use edge_errors::ById;
use semihosting::process;

#[cortex_m_rt::entry]
fn main() -> ! {
    record_all!(println, ById);
    process::exit(0)
}

#[panic_handler]
fn panic(_: &PanicInfo) -> ! {
    process::exit(1)
}
