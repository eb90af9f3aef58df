//! Pages that are followed to the letter: every file is written, every command is run, and what is printed is
//! compared.
//!
//! A block of code is a file if the paragraph before it starts with the file's name, and commands if it is
//! `sh`. A `text` block without a name is what the commands before it print; a `text error` block has lines of what
//! `cargo build` says when it fails.

use std::fmt::Write;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::{Command, Stdio};

/// A block of code, and the first word of the paragraph before it.
pub struct Block {
    pub info: String,
    pub before: String,
    pub content: String,
}

/// The blocks of code of a page, in their order.
pub fn blocks(page: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut paragraph = "";
    let mut open: Option<Block> = None;
    let mut is_new = true;
    for line in page.lines() {
        match (line.strip_prefix("```"), open.take()) {
            (Some(info), None) => {
                let before = paragraph.split(' ').next().unwrap_or_default().to_owned();
                open = Some(Block { info: info.to_owned(), before, content: String::new() });
            }
            (Some(_), Some(block)) => {
                blocks.push(block);
                paragraph = "";
            }
            (None, Some(mut block)) => {
                block.content += line;
                block.content += "\n";
                open = Some(block);
            }
            (None, None) => {
                if is_new && !line.is_empty() {
                    paragraph = line;
                }
                is_new = line.is_empty();
            }
        }
    }
    blocks
}

/// The page as a shell script that ends at the first thing that is not as the page says.
fn script(page: &str) -> String {
    // A server that the page starts must end with the script.
    let mut script =
        "set -eu\nout=$(mktemp -d)\ntrap 'kill $(jobs -p) 2>/dev/null || true' EXIT\n".to_owned();
    for (index, Block { info, before, content }) in blocks(page).iter().enumerate() {
        let file = before.strip_prefix('`').and_then(|name| name.split('`').next());
        let _ = match (info.as_str(), file) {
            ("sh", _) => write!(script, "{{\n{content}}} >$out/printed\n"),
            ("text", _) => {
                write!(
                    script,
                    "cat >$out/expected <<'EXPECTED'\n{content}EXPECTED\ndiff <(sed '$a\\' $out/printed) $out/expected\n"
                )
            }
            ("text error", _) => {
                script += "if cargo build 2>$out/errors; then echo 'no error'; exit 1; fi\n";
                content.lines().try_for_each(|line| {
                    let quoted = line.replace('\'', r"'\''");
                    writeln!(script, "grep -qF '{quoted}' $out/errors || {{ cat $out/errors; exit 1; }}")
                })
            }
            (_, Some(file)) => {
                write!(
                    script,
                    "mkdir -p \"$(dirname {file})\"\ncat >{file} <<'END_OF_FILE'\n{content}END_OF_FILE\n"
                )
            }
            (info, None) => panic!("block {index} of {info} has no name: {content}"),
        };
    }
    script
}

/// Does what the page says, in an empty folder that holds only a checkout of this repository at `root`. `prepare`
/// gets the shell that does it.
pub fn follow(root: &str, name: &str, page: &str, prepare: impl FnOnce(&mut Command, &Path)) {
    // Not below this project, whose workspace cargo would find.
    let folder = std::env::temp_dir().join(format!("edge-errors-{name}-{}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    symlink(root, folder.join("edge-errors")).unwrap();
    let mut bash = Command::new("bash");
    bash.arg("-c").arg(script(page)).current_dir(&folder).stdin(Stdio::null());
    // What cargo sets for a test must not reach the programs of the page.
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("CARGO_") && name != "CARGO_HOME") {
        bash.env_remove(name);
    }
    bash.env_remove("EDGE_ERRORS_CATALOG").env("CARGO_TERM_COLOR", "never");
    prepare(&mut bash, &folder);
    let output = bash.output().unwrap();
    let (stdout, stderr) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{stdout}{stderr}");
    fs::remove_dir_all(folder).unwrap();
}
