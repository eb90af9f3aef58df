//! The tables of other ways to look a name up, from the names of the catalogue: for the build
//! scripts of the benches, on the host and on the metal.

use std::fmt::Write;
use std::path::Path;
use std::process::Command;
use std::{fs, io};

use edge_errors::{Code, codes};

/// The source of the functions `by_match` and `by_hashify`, of the `phf` map `PHF` and of the sorted
/// array `SORTED`. Each finds the number of a name. The list `LIST` has names and messages.
#[must_use]
pub fn tables() -> String {
    let names = || codes().map(Code::as_str).zip(0_u16..);
    let arms: Vec<_> = names().map(|(name, number)| format!("b{name:?} => Some({number}),")).collect();
    let pairs: Vec<_> = names().map(|(name, number)| format!("{name:?} => {number},")).collect();
    let mut map = phf_codegen::Map::<&[u8]>::new();
    for (name, number) in names() {
        map.entry(name.as_bytes(), number.to_string());
    }
    let mut sorted: Vec<_> = names().collect();
    sorted.sort_unstable();

    let mut tables = String::new();
    let arms = arms.join("\n        ");
    let _ =
        writeln!(tables, "pub fn by_match(name: &[u8]) -> Option<u16> {{\n    match name {{\n        {arms}");
    let _ = writeln!(tables, "        _ => None,\n    }}\n}}");
    // hashify is a macro that builds its tables from literal keys.
    let pairs = pairs.join("\n        ");
    let _ = writeln!(tables, "pub fn by_hashify(name: &[u8]) -> Option<u16> {{\n    hashify::map!(");
    let _ = writeln!(tables, "        name,\n        u16,\n        {pairs}\n    )\n    .copied()\n}}");
    let _ = writeln!(tables, "pub static PHF: phf::Map<&'static [u8], u16> = {};", map.build());
    let _ = writeln!(tables, "pub static SORTED: [(&str, u16); {}] = {sorted:?};", sorted.len());
    let list: Vec<_> = codes().map(|code| (code.as_str(), code.template())).collect();
    let _ = writeln!(tables, "pub static LIST: [(&str, &str); {}] = {list:?};", list.len());
    tables
}

/// gperf's C for the names alone, `in_word_set(name, len)`. It takes the length of the name, because names do not end
/// in a NUL.
///
/// # Errors
///
/// gperf is not installed.
pub fn gperf(list: &Path) -> io::Result<Vec<u8>> {
    let names: Vec<_> = codes().map(Code::as_str).collect();
    fs::write(list, names.join("\n") + "\n")?;
    let gperf = Command::new("gperf").args(["-L", "ANSI-C", "-C", "-l", "-m", "10"]).arg(list).output()?;
    if !gperf.status.success() {
        return Err(io::Error::other(String::from_utf8_lossy(&gperf.stderr)));
    }
    Ok([b"#include <stddef.h>\n#include <string.h>\n", gperf.stdout.as_slice()].concat())
}

/// Links gperf's C into what is being built.
///
/// # Errors
///
/// gperf or a C compiler for the target is not installed.
pub fn link_gperf(out: &Path) -> io::Result<()> {
    let source = out.join("names.c");
    fs::write(&source, gperf(&out.join("names.gperf"))?)?;
    cc::Build::new().file(&source).warnings(false).try_compile("gperf").map_err(io::Error::other)?;
    // Functions that the compiler's code calls on a Cortex-M0, for jump tables for example.
    let gcc = cc::Build::new().try_get_compiler().map_err(io::Error::other)?;
    let libgcc = gcc.to_command().arg("-print-libgcc-file-name").output()?.stdout;
    if let Some(folder) = Path::new(String::from_utf8_lossy(&libgcc).trim()).parent() {
        println!("cargo::rustc-link-search={}", folder.display());
        println!("cargo::rustc-link-lib=static=gcc");
    }
    Ok(())
}
