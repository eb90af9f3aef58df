//! Calls every public function of the crate with arguments that the compiler does not know.
//!
//! It is linked, not run. `panic-never` is a panic handler that cannot be linked, so this is no
//! program where one of the functions has a panic path.
//!
//! Each function is called by its full path, as rustdoc names it. `tests/panic_free.rs` compares
//! these calls with rustdoc's list, and so a new function cannot be forgotten here.

#![no_std]
#![no_main]
#![forbid(unsafe_code)]

mod args;
mod codes;
mod errors;
mod extraction;
mod formatting;
mod languages;
mod logs;
mod messages;
mod received;
mod serde;
mod writers;

use core::hint::black_box;

use panic_never as _;

#[cfg_attr(target_arch = "arm", cortex_m_rt::entry)]
#[cfg_attr(target_arch = "riscv32", riscv_rt::entry)]
fn main() -> ! {
    loop {
        let name = black_box("EDGESERVICE_OFFLINE");
        let language = languages::reach(name);
        errors::reach();
        received::reach(name.as_bytes(), language);
        if let Some(code) = codes::reach(name, language) {
            extraction::reach(code, language, name);
            logs::reach_names(code, language);
            serde::reach_names(code, language, name);
            args::reach(name, |args| messages::reach(code, language, args));
        }
    }
}
