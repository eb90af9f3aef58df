//! Explains an error code, found by its name or its id, or lists all of them:
//! `cargo run --example explain -- CODE [ARGUMENT…]`.

use std::io::{self, Write};
use std::process::ExitCode;

use edge_errors::{Arg, Code, Language, categories, codes, lookup};

const USAGE: &str =
    "usage: explain [--lang TAG] [CODE [ARGUMENT…]], options before CODE; CODE is a name or an id";

/// Every body fits whose arguments have a thousand bytes or less, each in its place, without escapes.
const BUF_LEN: usize = Code::MAX_JSON_LEN + 1000;

fn main() -> ExitCode {
    let mut words: Vec<String> =
        std::env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    let mut language = Language::DEFAULT;
    // Options stand before the code. What follows it are arguments, and these may start with `-`.
    while words.first().is_some_and(|word| word.starts_with('-')) {
        let option = words.remove(0);
        let chosen = words.first().and_then(|tag| Language::from_tag(tag));
        match (option.as_str(), chosen) {
            ("--help" | "-h", _) => return finish(writeln!(io::stdout(), "{USAGE}")),
            ("--lang", Some(chosen)) => language = chosen,
            ("--lang", None) => {
                let tags = Language::ALL.map(Language::tag).join(", ");
                return refuse(&format!("--lang takes a language of the catalogue: {tags}"));
            }
            _ => return refuse(&format!("unknown option {option:?}")),
        }
        words.remove(0);
    }
    let Some((word, arguments)) = words.split_first() else {
        return finish(list(language));
    };
    let Some(code) = lookup(word.as_bytes()).or_else(|| id(word).and_then(Code::from_id)) else {
        return unknown(word);
    };
    finish(explain(code, language, arguments))
}

/// The id that is written as `explain` prints it; also with `0x`, and with capitals.
fn id(word: &str) -> Option<u32> {
    let digits = word.strip_prefix("0x").unwrap_or(word);
    let is_id = digits.len() == 8 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    u32::from_str_radix(digits, 16).ok().filter(|_| is_id)
}

fn unknown(word: &str) -> ExitCode {
    if let Some(id) = id(word) {
        eprintln!("no error code has the id {id:08x}; without CODE, all codes are listed");
        return ExitCode::FAILURE;
    }
    eprintln!("unknown error code {word:?}; the nearest are:");
    for code in nearest(word) {
        eprintln!("  {code}");
    }
    ExitCode::FAILURE
}

fn explain(code: Code, language: Language, arguments: &[String]) -> io::Result<()> {
    let args: Vec<Arg> = arguments.iter().map(|argument| arg(argument)).collect();
    let mut buf = [0; BUF_LEN];
    let body = code.message_in(language, &args).to_json(&mut buf).map_err(io::Error::other)?;
    // Without any argument, a message is shown with its verbs.
    let is_template = args.is_empty() && code.arity() > 0;
    let mut out = io::stdout().lock();
    writeln!(out, "code      {code}")?;
    writeln!(out, "id        {:08x}", code.id())?;
    writeln!(out, "category  {}", code.category())?;
    for language in Language::ALL {
        if is_template {
            writeln!(out, "{language:<8}  {}", code.template_in(language))?;
        } else {
            writeln!(out, "{language:<8}  {}", code.message_in(language, &args))?;
        }
    }
    if is_template {
        return writeln!(out, "arguments {}: write them after CODE to see the body", code.arity());
    }
    writeln!(out, "body      {}", String::from_utf8_lossy(body))?;
    writeln!(out, "length    {} bytes", body.len())
}

/// An integer in its usual form is one: `%d` prints nothing else.
fn arg(argument: &str) -> Arg<'_> {
    match argument.parse::<i64>() {
        Ok(number) if number.to_string() == argument => Arg::Int(number),
        _ => Arg::Str(argument),
    }
}

fn list(language: Language) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for category in categories() {
        writeln!(out, "{category}")?;
        for code in category.codes() {
            writeln!(out, "  {code:<width$}  {}", code.template_in(language), width = Code::MAX_LEN)?;
        }
    }
    Ok(())
}

/// The three names with the fewest edits from `name`.
fn nearest(name: &str) -> Vec<Code> {
    let name = name.to_ascii_uppercase();
    let mut nearest: Vec<Code> = codes().collect();
    nearest
        .sort_by_cached_key(|code| strsim::damerau_levenshtein(&name, &code.as_str().to_ascii_uppercase()));
    nearest.truncate(3);
    nearest
}

fn refuse(fault: &str) -> ExitCode {
    eprintln!("{fault}\n{USAGE}");
    ExitCode::from(2)
}

fn finish(result: io::Result<()>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        // The reader, `head` for example, has closed the pipe: it wants no more.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
