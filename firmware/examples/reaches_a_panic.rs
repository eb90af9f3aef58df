//! Must not link: proves that `panic-never` finds a panic path.

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
