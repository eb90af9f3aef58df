//! A code logged by defmt, as its id.

#![no_std]
#![no_main]

#[path = "../logger.rs"]
mod logger;

use edge_errors::ById;

programs::main!(programs::each_code(|code, _| {
    defmt::error!("{}", ById(code));
}));
