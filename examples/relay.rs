//! Translates the messages of received error bodies: `cargo run --example relay -- --lang TAG < bodies`.
//!
//! Each line of standard input is a body. Its message is replaced, and all else stays as it was sent. A
//! line that is not JSON is left out and reported; the exit status is then 1. Every other line that
//! cannot be translated passes unchanged.

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use edge_errors::{ErrorBody, Language, ParseErrorKind};

fn main() -> ExitCode {
    let words: Vec<String> =
        std::env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let tags = Language::ALL.map(Language::tag).join(", ");
    let usage = format!("usage: relay [--lang TAG], with a language of the catalogue: {tags}");
    let language = match words.as_slice() {
        ["--help" | "-h"] => {
            println!("{usage}");
            return ExitCode::SUCCESS;
        }
        [] => Some(Language::DEFAULT),
        ["--lang", tag] => Language::from_tag(tag),
        _ => None,
    };
    let Some(language) = language else {
        eprintln!("{usage}");
        return ExitCode::from(2);
    };
    match relay(language) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // The reader, `head` for example, has closed the pipe: it wants no more.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Passes on all lines that are not broken, and says whether these were all.
fn relay(language: Language) -> io::Result<bool> {
    let (mut input, mut out) = (io::stdin().lock(), io::stdout().lock());
    let mut is_well = true;
    let (mut line, mut scratch) = (Vec::new(), Vec::new());
    for number in 1.. {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        match ErrorBody::parse(&line) {
            Ok(body) => {
                scratch.resize(line.len(), 0);
                let translation = body.translate(language, &mut scratch);
                translation.try_for_each_chunk(|chunk| out.write_all(chunk))?;
            }
            Err(error) if is_other_json(error.kind) || line.trim_ascii().is_empty() => {
                out.write_all(&line)?;
            }
            Err(error) => {
                eprintln!("line {number}: {error}");
                is_well = false;
            }
        }
    }
    out.flush()?;
    Ok(is_well)
}

/// Whether a line is JSON, but not the body of an error.
fn is_other_json(kind: ParseErrorKind) -> bool {
    matches!(kind, ParseErrorKind::NotAnObject | ParseErrorKind::NoCode | ParseErrorKind::CodeType)
}
