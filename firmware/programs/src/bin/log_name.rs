//! A code logged by defmt, as its name.

#![no_std]
#![no_main]

#[path = "../logger.rs"]
mod logger;

programs::main!(programs::each_code(|code, _| {
    defmt::error!("{}", code);
}));
