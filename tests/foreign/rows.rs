//! Prints what the crate knows of the names that it reads, a line each; `tests/foreign.rs` runs it.
//!
//! Nothing that it prints has a tab or a line break in it: no catalogue has one.

use std::env;
use std::io::{self, BufWriter, Write, read_to_string, stdin, stdout};

use edge_errors::{Arg, CODES, Code, Language, codes, lookup};

fn main() -> io::Result<()> {
    let args: Vec<_> = env::args().skip(1).collect();
    let args: Vec<_> = args.iter().map(|arg| Arg::from(arg.as_str())).collect();
    let mut out = BufWriter::new(stdout().lock());
    // First the languages, and all codes in the order of the catalogue.
    writeln!(out, "{}", Language::ALL.map(Language::tag).join("\t"))?;
    writeln!(out, "{}", codes().map(|code| code.as_str()).collect::<Vec<_>>().join("\t"))?;
    for name in read_to_string(stdin())?.lines() {
        let found = lookup(name.as_bytes());
        assert_eq!(found, CODES.get(name.as_bytes()).copied(), "{name}");
        let Some(code) = found else {
            writeln!(out)?;
            continue;
        };
        assert_eq!(Code::from_id(code.id()), Some(code), "{name}");
        write!(out, "{code}\t{}", code.category().name())?;
        for language in Language::ALL {
            let message = code.message_in(language, args.get(..code.arity()).unwrap_or_default());
            write!(out, "\t{}\t{message}\t{}", code.template_in(language), message.json())?;
        }
        writeln!(out)?;
    }
    Ok(())
}
