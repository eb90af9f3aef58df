//! The pages say what is true: their links lead somewhere, the README stays short, and the features are described
//! in one way everywhere.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const README: &str = include_str!("../README.md");

fn pages() -> Vec<PathBuf> {
    let in_folder = |folder: &str| {
        let files = fs::read_dir(Path::new(ROOT).join(folder)).unwrap();
        files.map(|file| file.unwrap().path()).filter(|path| path.extension().is_some_and(|it| it == "md"))
    };
    let pages: Vec<_> = ["", "docs", "firmware"].into_iter().flat_map(in_folder).collect();
    assert!(pages.len() > 5, "{pages:?}");
    pages
}

/// The lines of a page outside its blocks of code.
fn prose(page: &str) -> impl Iterator<Item = &str> {
    page.split("```").step_by(2).flat_map(str::lines)
}

/// What GitHub makes of a heading, and the anchors that the page has itself: the end of a link to them.
fn anchors(page: &str) -> BTreeSet<String> {
    let headings = prose(page).filter(|line| line.starts_with('#'));
    let anchor = |heading: &str| {
        let heading = heading.trim_start_matches('#').trim().to_lowercase();
        heading.chars().filter(|&c| c.is_alphanumeric() || "-_ ".contains(c)).collect::<String>()
    };
    let own = page.split("<a id=\"").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned);
    headings.map(|heading| anchor(heading).replace(' ', "-")).chain(own).collect()
}

#[test]
fn every_link_leads_to_what_is_there_and_to_a_heading_in_it() {
    let mut count = 0;
    for path in pages() {
        let page = fs::read_to_string(&path).unwrap();
        let prose: Vec<_> = prose(&page).collect();
        let links = prose.iter().flat_map(|line| line.split("](").skip(1)).map(|rest| rest.split(')').next());
        for link in links.flatten().filter(|link| !link.starts_with("https://")) {
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = if file.is_empty() { path.clone() } else { path.with_file_name(file) };
            assert!(target.exists(), "{}: no file {link}", path.display());
            let has_anchor = || anchors(&fs::read_to_string(&target).unwrap()).contains(anchor);
            assert!(anchor.is_empty() || has_anchor(), "{}: no heading {link}", path.display());
            count += 1;
        }
    }
    assert!(count > 15, "{count} links");
}

#[test]
fn every_file_that_proves_a_guarantee_is_there() {
    let page = include_str!("../docs/guarantees.md");
    let folders = ["src/", "tests/", "c/", "codegen/", "firmware/", "examples/", "docs/"];
    let words = page.split('`').skip(1).step_by(2);
    let paths: Vec<_> = words.filter(|word| folders.iter().any(|folder| word.starts_with(folder))).collect();
    assert!(paths.len() > 15, "{paths:?}");
    for path in paths {
        let exists = ["", ".rs"].iter().any(|end| Path::new(ROOT).join(format!("{path}{end}")).exists());
        assert!(exists, "docs/guarantees.md: no {path}");
    }
}

#[test]
fn the_readme_is_short_and_its_code_fits_a_narrow_window() {
    assert!(README.lines().count() <= 130);
    for line in README.split("```").skip(1).step_by(2).flat_map(str::lines) {
        assert!(line.chars().count() <= 80, "{line}");
    }
}

/// Each feature of `Cargo.toml` and the comment above it.
fn features() -> Vec<(&'static str, String)> {
    let manifest = include_str!("../Cargo.toml");
    let section = manifest.split("\n[features]\n").nth(1).unwrap().split("\n[").next().unwrap();
    let (mut features, mut comment) = (Vec::new(), Vec::new());
    for line in section.lines() {
        if let Some(text) = line.strip_prefix("# ") {
            comment.push(text);
            continue;
        }
        let description = comment.join(" ");
        comment.clear();
        match line.split_once(" = ") {
            Some((name, _)) if name != "default" => features.push((name.trim_matches('"'), description)),
            _ => {}
        }
    }
    assert!(features.iter().any(|(name, _)| *name == "serde"));
    features
}

#[test]
fn the_readme_and_the_front_page_describe_each_feature_as_the_manifest_does() {
    let front_page: Vec<_> =
        include_str!("../src/lib.rs").lines().filter_map(|line| line.strip_prefix("//! ")).collect();
    // There, names are links; and a description may be longer than a line.
    let front_page = front_page.join(" ").replace("[`", "`").replace("`]", "`").replace("   ", " ");
    for (name, description) in features() {
        let is_default = include_str!("../Cargo.toml").contains(&format!("default = [\"{name}\"]"));
        let row = format!("| `{name}`{} | {description} |", if is_default { ", on by default" } else { "" });
        assert!(README.lines().any(|line| line == row), "README.md needs the row\n{row}");
        let item = format!("- `{name}`{}: {description}", if is_default { " (on by default)" } else { "" });
        assert!(front_page.contains(&item), "src/lib.rs needs\n{item}");
    }
}
