//! Faulty catalogues, `NAME.yaml`, and beside each the report that is expected, `NAME.txt`.

use std::path::Path;
use std::{env, fs};

use edge_errors_codegen::Fault;

/// A line for each fault.
pub fn lines(faults: &[Fault]) -> String {
    faults.iter().flat_map(|fault| [fault.to_string(), "\n".to_owned()]).collect()
}

/// Compares the report on each catalogue of a folder, of its path and content, with the expected one, or writes it anew.
/// `test` is the name of the test file.
pub fn compare(folder: &Path, test: &str, report: impl Fn(&Path, &[u8]) -> Vec<Fault>) {
    let write_anew = env::var_os("WRITE").is_some();
    let mut different = Vec::new();
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let source = entry.unwrap().path();
        let is_faulty = source.file_name().is_some_and(|name| name != "built_in.yaml");
        if !is_faulty || source.extension().is_none_or(|extension| extension != "yaml") {
            continue;
        }
        count += 1;
        let expected = source.with_extension("txt");
        let found = lines(&report(&source, &fs::read(&source).unwrap()));
        if write_anew {
            fs::write(expected, found).unwrap();
        } else if fs::read_to_string(&expected).ok().as_ref() != Some(&found) {
            different.push(format!("{} differs from what is reported now:\n{found}", expected.display()));
        }
    }
    assert!(count > 0, "no catalogue was found");
    assert!(
        different.is_empty(),
        "{}to write them anew: WRITE=1 cargo test -p edge-errors-codegen --test {test}",
        different.join("\n")
    );
}
