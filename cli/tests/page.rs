//! `--into PAGE`: how the list is found in a page, and how texts that are hard to write stand in it.

mod catalogues;
mod common;

use std::fs;
use std::path::Path;

use catalogues::{catalogues, categories, in_language, languages, name, read};
use common::{ROOT, folder, print, run};

const CATALOG: &str = "languages: [en]\ncategories:\n  Disk:\n    DISK_FULL: Disk is full\n";
const LIST: &str = "# Disk\nDISK_FULL: \"Disk is full\"\n";

/// The page with its list updated.
fn renewed(folder: &Path, page: &str) -> String {
    fs::write(folder.join("page.md"), page).unwrap();
    assert_eq!(print(folder, &["export", "markdown", "--into", "page.md"]), "");
    assert_eq!(print(folder, &["export", "markdown", "--into", "page.md", "--check"]), "");
    fs::read_to_string(folder.join("page.md")).unwrap()
}

#[test]
fn the_platforms_page_comes_back_byte_for_byte() {
    let folder = folder("page_platform");
    let page = fs::read_to_string(Path::new(ROOT).join("tests/data/page.md")).unwrap();
    let catalog = Path::new(ROOT).join("catalog.yaml");
    let words = ["export", "markdown", "--language", "zh", "--into", "page.md", catalog.to_str().unwrap()];
    // The fence at the end of the page has no line break.
    let half = page.lines().enumerate().filter(|(line, _)| *line < 20 || line % 2 == 0);
    let half = half.map(|(_, line)| line).collect::<Vec<_>>().join("\r\n");
    assert!(half.ends_with("```") && half.len() < page.len() * 2 / 3);
    for (old, new) in [(page.clone(), page.clone()), (half, page.replace('\n', "\r\n"))] {
        fs::write(folder.join("page.md"), old).unwrap();
        assert_eq!(print(&folder, &words), "");
        assert_eq!(fs::read_to_string(folder.join("page.md")).unwrap(), new);
    }
    let ran = run(&folder, &["export", "markdown", "--into", "page.md", catalog.to_str().unwrap()]);
    assert_eq!(ran.status, 2);
    assert!(
        ran.stderr
            .starts_with("error: `--into` writes one language: choose it with `--language`, from zh, en\n"),
        "{}",
        ran.stderr
    );
}

#[test]
fn the_list_is_found_in_every_kind_of_block() {
    let folder = folder("page_blocks");
    fs::write(folder.join("catalog.yaml"), CATALOG).unwrap();
    let indented = LIST.replace('\n', "\n   ");
    for (page, expected) in [
        ("Text\n\n```yaml\n```\n\nText", format!("Text\n\n```yaml\n{LIST}```\n\nText")),
        ("~~~yml\n\n~~~~\n", format!("~~~yml\n{LIST}~~~~\n")),
        ("```\nDISK_FULL: \"\"\n```", format!("```\n{LIST}```")),
        (
            "```text x\nDISK_FULL: \"old\n```\n```yaml\nDISK_FULL: \"\"\n```\n",
            format!("```text x\nDISK_FULL: \"old\n```\n```yaml\n{LIST}```\n"),
        ),
        // An example of the same thing, in another block, is no list.
        (
            "````md\n```yaml\n# \n```\n````\n```yaml\n```\n",
            format!("````md\n```yaml\n# \n```\n````\n```yaml\n{LIST}```\n"),
        ),
        (
            "```json\n{}\n```\n```yaml\na: b\n```\n```yaml\n# note\n```\n",
            format!("```json\n{{}}\n```\n```yaml\na: b\n```\n```yaml\n{LIST}# note\n```\n"),
        ),
        // In the item of a list.
        (
            "1. Codes\n\n   ```yaml\n   OLD: \"x\"\n   DISK_FULL: \"x\"\n   ```\n",
            format!("1. Codes\n\n   ```yaml\n   {indented}```\n"),
        ),
        (
            "\u{feff}Text\r\n```yaml\r\n```\nText\rText",
            format!("\u{feff}Text\r\n```yaml\r\n{}```\nText\rText", LIST.replace('\n', "\r\n")),
        ),
    ] {
        assert_eq!(renewed(&folder, page), expected, "{page:?}");
    }
}

#[test]
fn a_page_without_one_list_is_refused_with_its_place() {
    let folder = folder("page_refused");
    fs::write(folder.join("catalog.yaml"), CATALOG).unwrap();
    let none = "error: page.md has no list of codes: write an empty block where you want it";
    for (page, expected) in [
        (&b""[..], none),
        (b"Text\n```yaml\nOTHER: \"x\"\n```\n", none),
        (b"Text\n    DISK_FULL: \"x\"\n", none),
        (
            b"```yaml\n```\n\n```yaml\n```\n",
            "error: this block and the one in line 1 can both be the list of codes: leave only one of them\n  --> page.md:4:1\n",
        ),
        (
            b"\n```\nDISK_FULL: \"x\"\n```\n```yaml\n```\n```\nDISK_FULL: \"x\"\n```\n",
            "error: this block and the one in line 2 can both be the list of codes: leave only one of them\n  --> page.md:7:1\n",
        ),
        (
            b"\n```yaml\nDISK_FULL: \"x\"\n",
            "error: the block with the list of codes has no end: write the same fence below it\n  --> page.md:2:1\n",
        ),
        (b"\xff", "error: page.md is not UTF-8: invalid utf-8 sequence"),
    ] {
        fs::write(folder.join("page.md"), page).unwrap();
        for check in [&[][..], &["--check"]] {
            let ran = run(&folder, &[&["export", "markdown", "--into", "page.md"], check].concat());
            assert_eq!((ran.status, ran.stdout.as_str()), (2, ""));
            assert!(ran.stderr.starts_with(expected), "{}", ran.stderr);
            assert_eq!(fs::read(folder.join("page.md")).unwrap(), page);
        }
    }
    let ran = run(&folder, &["export", "markdown", "--into", "missing.md"]);
    assert_eq!(ran.status, 2);
    assert!(ran.stderr.starts_with("error: missing.md cannot be read: No such file"), "{}", ran.stderr);
}

/// Each list is YAML: a second reader finds the names and texts of the catalogue in it, in their order.
#[test]
fn a_yaml_reader_finds_the_texts_of_the_catalogue_in_the_list() {
    let folder = folder("page_yaml");
    for path in catalogues("page_texts") {
        let yaml = read(&path);
        let languages = languages(&yaml);
        for tag in &languages {
            fs::write(folder.join("page.md"), "Text\n```yaml\n```\nText\n").unwrap();
            let words =
                ["export", "markdown", "--language", tag, "--into", "page.md", path.to_str().unwrap()];
            assert_eq!(print(&folder, &words), "");
            let page = fs::read_to_string(folder.join("page.md")).unwrap();
            let list = page.strip_prefix("Text\n```yaml\n").unwrap().strip_suffix("```\nText\n").unwrap();
            let list: serde_yaml::Mapping = serde_yaml::from_str(list).unwrap();
            let mut found = list.iter();
            for (key, code) in categories(&yaml).iter().flat_map(|(_, codes)| codes) {
                let text = in_language(code, tag, &languages)
                    .or_else(|| in_language(code, &languages[0], &languages));
                let (found_name, found_text) = found.next().unwrap();
                assert_eq!((found_name.as_str(), found_text.as_str()), (Some(name(key, code)), text));
            }
            assert_eq!(found.next(), None);
        }
    }
}
