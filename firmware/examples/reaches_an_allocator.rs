//! Allocates and so must not build. This proves that a program here has no allocator.

#![no_std]
#![forbid(unsafe_code)]
#![no_main]

extern crate alloc;

use core::hint::black_box;

use cortex_m_rt::entry;
use panic_never as _;

#[entry]
fn main() -> ! {
    loop {
        black_box(alloc::string::ToString::to_string(&edge_errors::Code::EDGESERVICE_OFFLINE));
    }
}
