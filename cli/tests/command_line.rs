//! The words of the command line, and what they say where they are wrong.

mod common;

use std::path::Path;

use common::{ROOT, folder, run};

#[test]
fn every_command_says_how_it_is_written() {
    let root = Path::new(ROOT);
    assert!(run(root, &["--help"]).stdout.lines().all(|line| line.chars().count() <= 80));
    for command in ["check", "lock", "diff", "export", "explain", "size", "pack"] {
        let ran = run(root, &[command, "--help"]);
        assert_eq!((ran.status, ran.stderr.as_str()), (0, ""), "{command}");
        assert!(ran.stdout.starts_with(&format!("usage: edge-errors {command}")), "{}", ran.stdout);
        let wide = ran.stdout.lines().find(|line| line.chars().count() > 80);
        assert_eq!(wide, None, "a terminal has 80 columns");
    }
}

#[test]
fn a_wrong_command_line_is_refused_with_what_is_right() {
    for (words, expected) in [
        (&[][..], "error: a command is missing\nusage: edge-errors COMMAND"),
        (&["chek"], "error: there is no command `chek`\nusage: edge-errors COMMAND"),
        (&["--loud"], "error: unknown option `--loud`\n"),
        (&["export"], "error: a format is missing\nusage: edge-errors export"),
        (&["export", "pdf"], "error: there is no format `pdf`\n"),
        (&["export", "json", "--format", "xml"], "error: `--format xml`: write `text`, `json` or `github`\n"),
        (&["export", "json", "--check"], "error: `--check` needs a file: `-o PATH` or `--into PAGE`\n"),
        (&["export", "json", "one.yaml", "two.yaml"], "error: unexpected `two.yaml`\n"),
        (&["export", "json", "missing.yaml"], "error: missing.yaml cannot be read: No such file"),
    ] {
        let ran = run(Path::new(ROOT), words);
        assert_eq!((ran.status, ran.stdout.as_str()), (2, ""), "{words:?}");
        assert!(ran.stderr.starts_with(expected), "{words:?}: {}", ran.stderr);
    }
}

#[test]
fn a_folder_without_a_catalogue_is_told_from_a_wrong_path() {
    let ran = run(&folder("no_catalogue"), &["size"]);
    let expected = "error: there is no catalog.yaml here: write the path of the catalogue, or run the command in its folder\n";
    assert_eq!((ran.status, ran.stderr.as_str()), (2, expected));
}
