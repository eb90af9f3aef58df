//! C: the same operations, and the rivals that are C, built by C compilers and linked as C firmware is. Only the bench
//! that calls them is that of the programs in Rust.

pub mod budgets;
mod measured;
mod programs;
pub mod table;
mod toolchain;

pub use measured::Measured;
