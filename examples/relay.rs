//! Translates the messages of received error bodies: `cargo run --example relay -- --lang TAG < bodies`.
//!
//! Each line of standard input is a body. Its message is replaced, and all else stays as it was sent. A
//! line that is not JSON is left out and reported; the exit status is then 1. Every other line that
//! cannot be translated passes unchanged.

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use edge_errors::{Code, ErrorBody, Language, NoMatch, ParseError, ParseErrorKind};

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
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        match translate(&line, language) {
            Ok(translated) => out.write_all(translated.as_deref().unwrap_or(&line))?,
            Err(error) => {
                eprintln!("line {number}: {error}");
                is_well = false;
            }
        }
    }
    out.flush()?;
    Ok(is_well)
}

/// The line with its message in another language, or `None` if it is to stay as it is.
fn translate(line: &[u8], language: Language) -> Result<Option<Vec<u8>>, ParseError> {
    use ParseErrorKind::{CodeType, NoCode, NotAnObject};

    let body = match ErrorBody::parse(line) {
        Ok(body) => body,
        // JSON of another shape.
        Err(error) if matches!(error.kind, NotAnObject | NoCode | CodeType) => return Ok(None),
        Err(_) if line.trim_ascii().is_empty() => return Ok(None),
        Err(error) => return Err(error),
    };
    let (Some(code), Some(received)) = (body.code(), body.message()) else { return Ok(None) };
    let Some(message) = in_language(code, &received.to_string(), language) else { return Ok(None) };
    // The raw value is a part of the line.
    let raw = body.raw_message().unwrap_or_default();
    let start = raw.as_ptr() as usize - line.as_ptr() as usize;
    let mut translated = line[..start].to_vec();
    translated.extend(serde_json::to_vec(&message).unwrap_or_default());
    translated.extend(&line[start + raw.len()..]);
    Ok(Some(translated))
}

/// The text in another language, if there is only one way to read it as a message of this code.
fn in_language(code: Code, text: &str, language: Language) -> Option<String> {
    let mut found = None;
    for from in Language::ALL {
        let translated = match code.args_in(from, text) {
            Ok(args) => code.message_in(language, args.as_ref()).to_string(),
            Err(NoMatch::OtherTemplate) => continue,
            Err(_) => return None,
        };
        // Read as another language, the text may have other arguments.
        if found.as_ref().is_some_and(|found| *found != translated) {
            return None;
        }
        found = Some(translated);
    }
    found
}
