//! Prints what the crate says of every code, of tags of languages and of received bodies, a line each. `dump.c` prints
//! the same lines by the C of the same catalogue.
//!
//! ```sh
//! dump lines STEP   # the lines; of buffers' lengths, and of other bytes in a name, every STEP-th is tried
//! dump data         # the C source with the languages, the tags and the bodies
//! ```

mod arguments;
mod bodies;
mod codes;
mod data;
mod documents;
mod said;
mod tags;

use std::env;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["data"] => print!("{}", data::source()),
        ["lines", step] if step.parse().is_ok_and(|step: usize| step > 0) => {
            let step = step.parse().unwrap_or(1);
            codes::print(step);
            tags::print();
            bodies::print(step);
        }
        _ => {
            eprintln!("usage: dump lines STEP, or dump data");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}
