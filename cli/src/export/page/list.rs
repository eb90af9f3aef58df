//! The lines of the list, and what people wrote between them: comments, which stay where they are.

use std::collections::{HashMap, HashSet};
use std::mem;

use edge_errors_codegen::{Catalog, Code};

use crate::export::page::line::{Line, written};

/// The list as the catalogue has it.
pub(crate) struct List<'c> {
    /// The name of each category, and its codes.
    categories: Vec<(&'c str, &'c [Code])>,
    /// The category of each name of a code.
    codes: HashMap<&'c str, &'c str>,
}

/// What people wrote, by what stands below it.
#[derive(Default)]
struct Remarks<'p> {
    before_category: HashMap<&'p str, Vec<&'p str>>,
    before_code: HashMap<&'p str, Vec<&'p str>>,
    /// Behind the text of a code.
    notes: HashMap<&'p str, &'p str>,
    at_end: Vec<&'p str>,
}

/// Whether a comment is the heading of a category.
enum Heading<'c> {
    None,
    Of(&'c str),
    /// Of a category that the catalogue does not have.
    Gone,
}

impl<'c> List<'c> {
    pub(crate) fn of(catalog: &'c Catalog) -> List<'c> {
        let filled = catalog.by_category().filter(|(_, codes)| !codes.is_empty());
        let categories: Vec<_> = filled.map(|(category, codes)| (category.name.as_str(), codes)).collect();
        let names = categories
            .iter()
            .flat_map(|(category, codes)| codes.iter().map(|code| (code.name.as_str(), *category)));
        List { codes: names.collect(), categories }
    }

    /// Whether the line is one of a code.
    pub(crate) fn has(&self, line: &str) -> bool {
        matches!(Line::of(line), Line::Code(entry) if entry.has_text && self.codes.contains_key(entry.name))
    }

    /// The lines of the block, updated.
    pub(crate) fn renew(&self, old: &[&str]) -> Vec<String> {
        let remarks = self.remarks(old);
        let mut lines: Vec<String> = Vec::new();
        let add = |lines: &mut Vec<String>, remarks: Option<&Vec<&str>>| {
            lines.extend(remarks.into_iter().flatten().map(|&remark| remark.to_owned()));
        };
        for (category, codes) in &self.categories {
            match remarks.before_category.get(category) {
                // The remarks have their own blank lines.
                Some(before) => add(&mut lines, Some(before)),
                None if !lines.is_empty() => lines.push(String::new()),
                None => {}
            }
            lines.push(heading(category));
            for code in *codes {
                add(&mut lines, remarks.before_code.get(code.name.as_str()));
                let text = code.templates.first().map_or("", |template| template.text.as_str());
                let note = remarks.notes.get(code.name.as_str()).copied().unwrap_or_default();
                lines.push(written(&code.name, text) + note);
            }
        }
        add(&mut lines, Some(&remarks.at_end));
        lines
    }

    /// Each remark stays with the line of the list that is below it.
    fn remarks<'p>(&self, old: &[&'p str]) -> Remarks<'p>
    where
        'c: 'p,
    {
        let lines: Vec<_> = old.iter().map(|line| Line::of(line)).collect();
        let mut there: HashSet<_> = lines.iter().filter_map(|line| self.category_of(line)).collect();
        let mut remarks = Remarks::default();
        let mut seen = HashSet::new();
        let mut pending = Vec::new();
        for (index, line) in lines.iter().enumerate() {
            match *line {
                Line::Blank if pending.last() == Some(&"") => {}
                Line::Blank => pending.push(""),
                Line::Comment(text) => match self.heading(&lines, index, &there) {
                    Heading::Of(category) => {
                        there.insert(category);
                        keep(&mut remarks.before_category, category, &mut pending);
                    }
                    Heading::Gone => {}
                    Heading::None => pending.push(text),
                },
                Line::Code(entry) => {
                    let category = self.codes.get(entry.name).filter(|_| seen.insert(entry.name));
                    match category {
                        // Its `# Category` is missing.
                        Some(category) if !there.contains(category) && self.is_first(entry.name) => {
                            keep(&mut remarks.before_category, category, &mut pending);
                        }
                        Some(_) => keep(&mut remarks.before_code, entry.name, &mut pending),
                        // The line is removed. The words about it stay.
                        None if !entry.note.is_empty() => pending.push(entry.note.trim_start()),
                        None => {}
                    }
                    if category.is_some() && !entry.note.is_empty() {
                        remarks.notes.insert(entry.name, entry.note);
                    }
                }
            }
        }
        if has_words(&pending) {
            remarks.at_end = pending;
        }
        remarks
    }

    /// The category whose heading this is.
    fn category_of(&self, line: &Line) -> Option<&'c str> {
        let Line::Comment(text) = line else { return None };
        self.categories
            .iter()
            .map(|&(category, _)| category)
            .find(|category| text.trim_start() == heading(category))
    }

    fn is_first(&self, name: &str) -> bool {
        self.categories.iter().any(|(_, codes)| codes.first().is_some_and(|code| code.name == name))
    }

    /// The heading in this line. A wrong heading is found, too: it looks like the name of a category, it stands above
    /// the codes of a category and below those of another one, and that category has no right heading, which would be
    /// in `there`. So a wrong heading is replaced, and the heading of a category that is gone is removed.
    fn heading(&self, lines: &[Line], index: usize, there: &HashSet<&str>) -> Heading<'c> {
        if let Some(category) = self.category_of(&lines[index]) {
            return Heading::Of(category);
        }
        let is_comment = |line: &&Line| matches!(line, Line::Comment(_));
        let code = |line: &Line| match line {
            Line::Code(entry) => Some(self.codes.get(entry.name).copied()),
            _ => None,
        };
        let above = index.checked_sub(1).and_then(|above| lines.get(above));
        let mut below = lines[index..].iter().skip_while(is_comment).map_while(code).peekable();
        let (Line::Comment(text), Some(_)) = (lines[index], below.peek()) else { return Heading::None };
        // The first comment above the codes is the heading, the others are remarks.
        if above.as_ref().is_some_and(is_comment) {
            return Heading::None;
        }
        let is_below_blank = above.is_none_or(|above| *above == Line::Blank);
        let text = text.trim_start_matches(['#', ' ']);
        let Some(category) = below.flatten().next() else {
            return if is_name(text) && is_below_blank { Heading::Gone } else { Heading::None };
        };
        let last = lines[..index].iter().rev().filter_map(code).flatten().next();
        let is_like_it = is_name(text) || text.starts_with(category);
        if is_like_it && !there.contains(category) && (is_below_blank || last != Some(category)) {
            return Heading::Of(category);
        }
        Heading::None
    }
}

/// Whether a category can have this name. A comment that people wrote most often has a full stop, so it is none.
fn is_name(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_alphanumeric() || " _-".contains(c))
}

fn heading(category: &str) -> String {
    format!("# {category}")
}

/// Keeps what people wrote before something. Blank lines without words are not kept: the list has its own.
fn keep<'p>(kept: &mut HashMap<&'p str, Vec<&'p str>>, before: &'p str, pending: &mut Vec<&'p str>) {
    let lines = mem::take(pending);
    if has_words(&lines) {
        kept.entry(before).or_default().extend(lines);
    }
}

fn has_words(lines: &[&str]) -> bool {
    lines.iter().any(|line| !line.is_empty())
}
