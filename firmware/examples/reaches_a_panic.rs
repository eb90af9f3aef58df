//! Has a panic path and so must not link. This proves that `panic-never` finds one.

#![no_std]
#![forbid(unsafe_code)]
#![no_main]

use core::hint::black_box;

use cortex_m_rt::entry;
use panic_never as _;

#[entry]
fn main() -> ! {
    let names = [edge_errors::Code::EDGESERVICE_OFFLINE.as_str()];
    loop {
        black_box(names[black_box(1)]);
    }
}
