//! Makes the rivals' tables, from the same names.

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    let out = env::var_os("OUT_DIR").unwrap_or_default();
    let out = Path::new(&out);
    fs::write(out.join("tables.rs"), rivals::tables())?;
    rivals::link_gperf(out)
}
