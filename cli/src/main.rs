//! The command `edge-errors`: it checks, locks, compares and publishes a catalogue.
//!
//! ```text
//! catalog.yaml ──input──▶ Catalog ──▶ a command ──▶ findings ──report──▶ text, JSON, GitHub's annotations
//!                                          ╰──────▶ files    ──output──▶ standard output, or the disk
//! ```

#![forbid(unsafe_code)]

mod json;
mod thousands;
mod columns;
mod template;
mod style;
mod failure;
mod arguments;
mod input;
mod output;
mod progress;
mod flash;
mod report;
mod contract;
mod lock;
mod diff;
mod export;
mod check;
mod commands;

use std::process::ExitCode;

use arguments::Arguments;
use failure::Outcome;

fn main() -> ExitCode {
    let mut arguments = Arguments::from_env();
    match commands::run(&mut arguments) {
        Ok(Outcome::Nothing) => ExitCode::SUCCESS,
        Ok(Outcome::Found) => ExitCode::from(1),
        // The reader, `head` for example, has closed the pipe: it wants no more.
        Err(failure) if failure.is_closed_pipe() => ExitCode::SUCCESS,
        Err(failure) => {
            report::print_failure(&failure, arguments.format);
            ExitCode::from(2)
        }
    }
}
