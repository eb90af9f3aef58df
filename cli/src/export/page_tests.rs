//! The platform's own page, damaged in every way: it comes back byte for byte, and what people wrote stays.

use std::path::Path;
use std::sync::LazyLock;

use edge_errors_codegen::{Catalog, File, read};

use crate::export::languages::choose;
use crate::export::page::renew;

const PAGE: &str = include_str!("../../../tests/data/page.md");

/// The built-in catalogue, in the page's language.
static CATALOG: LazyLock<Catalog> = LazyLock::new(|| {
    let file = File { name: "catalog.yaml", content: include_bytes!("../../../catalog.yaml") };
    choose(&read(None, file).unwrap().0, &["zh".to_owned()]).unwrap()
});

/// What stands before the list, its lines, and what stands behind it.
fn parts() -> (&'static str, Vec<&'static str>, &'static str) {
    let start = PAGE.find("```yaml\n").unwrap() + "```yaml\n".len();
    let end = start + PAGE[start..].find("```").unwrap();
    let lines: Vec<_> = PAGE[start..end].lines().collect();
    assert_eq!(lines.len(), 271 + 18 + 17, "codes, categories and blank lines");
    (&PAGE[..start], lines, &PAGE[end..])
}

fn page(lines: &[impl AsRef<str>]) -> String {
    let (before, _, after) = parts();
    let lines: String = lines.iter().flat_map(|line| [line.as_ref(), "\n"]).collect();
    format!("{before}{lines}{after}")
}

#[track_caller]
fn renewed(page: &str) -> String {
    renew(&CATALOG, Path::new("page.md"), page).unwrap()
}

/// Numbers that are the same on every run.
struct Random(u32);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        // Numerical Recipes' generator; its high bits are the good ones.
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % limit
    }
}

#[test]
fn a_page_that_is_right_stays_as_it_is() {
    assert_eq!(renewed(PAGE), PAGE);
    let crlf = PAGE.replace('\n', "\r\n");
    assert_eq!(renewed(&crlf), crlf);
}

#[test]
fn each_line_that_is_missing_wrong_or_misplaced_comes_back() {
    let (_, lines, _) = parts();
    let comes_back = |damaged: &[String], what: &str| {
        assert_eq!(renewed(&page(damaged)), PAGE, "{what}");
    };
    let mut all: Vec<String> = lines.iter().map(|&line| line.to_owned()).collect();
    for (index, line) in lines.iter().enumerate() {
        // What a person would not have written as a remark: a `#` alone at the start of a code's line is one.
        let half: String = line.chars().take(line.chars().count() / 2).collect();
        let wrong = [
            String::new(),
            half,
            format!("{line}x"),
            line.replacen('"', "", 1),
            line.replace('"', "'"),
            line.to_lowercase(),
            line.replace(": ", ""),
            line.replace("# ", "# Wrong "),
            format!("{line} (wrong)"),
            "<<<<<<< HEAD".to_owned(),
            "GONE_CODE: \"gone\"".to_owned(),
            lines[(index + 7) % lines.len()].to_owned(),
        ];
        for wrong in wrong {
            let right = std::mem::replace(&mut all[index], wrong);
            comes_back(&all, &format!("line {index} is {:?}", all[index]));
            all[index] = right;
        }
        let right = all.remove(index);
        comes_back(&all, &format!("line {index} is missing"));
        all.insert(index, right.clone());
        all.insert(index, right);
        comes_back(&all, &format!("line {index} is there twice"));
        all.remove(index);
        for other in [(index + 1) % lines.len(), (index * 31 + 17) % lines.len()] {
            all.swap(index, other);
            comes_back(&all, &format!("lines {index} and {other} are swapped"));
            all.swap(index, other);
        }
    }
}

#[test]
fn a_list_that_is_wrong_in_many_lines_comes_back() {
    let (_, lines, _) = parts();
    assert_eq!(renewed(&page(&[""; 0])), PAGE, "emptied");
    assert_eq!(renewed(&page(&["", ""])), PAGE, "blank lines alone");
    let codes: Vec<_> = lines.iter().filter(|line| line.contains(": \"")).collect();
    assert_eq!(renewed(&page(&codes)), PAGE, "codes alone");
    let others: Vec<_> = lines.iter().filter(|line| !line.contains(": \"")).collect();
    assert_eq!(renewed(&page(&others)), PAGE, "categories alone");
    let wrong: Vec<_> = lines.iter().map(|line| line.replace("# ", "# Old ")).collect();
    assert_eq!(renewed(&page(&wrong)), PAGE, "each category was renamed");

    let mut random = Random(1);
    for _ in 0..200 {
        let mut damaged = lines.clone();
        for _ in 0..random.below(300) {
            let (one, other) = (random.below(damaged.len()), random.below(damaged.len()));
            match random.below(3) {
                0 => drop(damaged.remove(one)),
                1 => damaged.swap(one, other),
                _ => damaged.insert(one, damaged[other]),
            }
        }
        assert_eq!(renewed(&page(&damaged)), PAGE);
        let crlf = renewed(&page(&damaged).replace('\n', "\r\n"));
        assert_eq!(crlf, PAGE.replace('\n', "\r\n"));
    }
}

#[test]
fn a_category_that_was_renamed_keeps_the_remark_below_its_heading() {
    let (_, lines, _) = parts();
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| line.starts_with('#')) {
        let mut written = lines.clone();
        written.insert(index + 1, "# see the wiki");
        let expected = page(&written);
        written[index] = "# Old name";
        assert_eq!(renewed(&page(&written)), expected, "{line}");
    }
}

/// Each remark, in each place of the list: the page with it stays as it is, and a damaged list keeps it.
#[test]
fn what_people_wrote_in_the_list_stays_where_it_is() {
    let (_, lines, _) = parts();
    for at in 0..=lines.len() {
        let remark = format!("# 请注意 {at}: \"x\"");
        for remark in [vec![remark.as_str()], vec!["", remark.as_str(), "# second line", ""]] {
            // A comment in the place of a blank line is no list as it was written.
            let mut written = lines.clone();
            written.splice(at..at, remark.iter().copied());
            written.dedup_by(|one, other| one.is_empty() && other.is_empty());
            if at == 0 && written[0].is_empty() {
                written.remove(0);
            }
            if at == lines.len() && written.last() == Some(&"") {
                written.pop();
            }
            let once = renewed(&page(&written));
            assert_eq!(once, page(&written), "at line {at}");
            // Without the codes of other lines, the remark is still there.
            let mut index = 0;
            written.retain(|line| {
                index += 1;
                remark.contains(line) || index % 3 > 0
            });
            let once = renewed(&page(&written));
            assert_eq!(once.matches(remark[remark.len() / 2]).count(), 1, "at line {at}");
            assert_eq!(renewed(&once), once, "at line {at}: written twice");
        }
    }
}

#[test]
fn a_note_behind_a_text_stays_with_its_code() {
    let (_, lines, _) = parts();
    let noted: Vec<_> = lines
        .iter()
        .map(|line| {
            if line.contains(": \"") {
                format!("{line}  # seit \"1.2\" # {}", line.len())
            } else {
                (*line).to_owned()
            }
        })
        .collect();
    assert_eq!(renewed(&page(&noted)), page(&noted));
    let wrong: Vec<_> =
        noted.iter().rev().map(|line| line.replace(": \"", ": \"Wrong \\\" # text, ")).collect();
    assert_eq!(renewed(&page(&wrong)), page(&noted));
    // The line of a code that is gone goes, the note stays as a line of its own.
    let mut gone = lines.clone();
    gone.insert(3, "GONE_CODE: \"gone\" # why it is gone");
    let mut expected = lines.clone();
    expected.insert(3, "# why it is gone");
    assert_eq!(renewed(&page(&gone)), page(&expected));
}

/// Whatever is written into the page: where it has a list, the list is updated once, and then it is right.
#[test]
fn a_page_that_was_updated_is_up_to_date() {
    const PARTS: [&str; 16] = [
        "`", "```", "~~~", "\n", "\n\n", "\r\n", "\r", "#", "# ", "\"", "\\", ": ", " # x", "中", "\t",
        "    ",
    ];
    let mut random = Random(2);
    let mut renewed = 0;
    for _ in 0..400 {
        let mut page: Vec<char> = PAGE.chars().collect();
        for _ in 0..=random.below(20) {
            let (at, part) = (random.below(page.len()), PARTS[random.below(PARTS.len())]);
            page.splice(at..at, part.chars());
        }
        let page: String = page.into_iter().collect();
        let Ok(once) = renew(&CATALOG, Path::new("page.md"), &page) else { continue };
        assert_eq!(renew(&CATALOG, Path::new("page.md"), &once).unwrap(), once, "{page}");
        renewed += 1;
    }
    assert!(renewed > 100, "{renewed}");
}
