//! `docs/packed.md` decodes a string by hand. Here it is decoded by the page's rules, from what the compiler
//! makes of the page's catalogue: `WRITE=1 cargo test --test packed_page` writes the page anew.

use std::fmt::Write;
use std::fs;

use edge_errors_codegen::{File, Form, compile};

const PAGE: &str = include_str!("../docs/packed.md");
/// The column that the page shows.
const COLUMN: &str = "static PACKED_TEXTS_EN: ";
/// The message that is decoded. Its start, a cut and a character that is written out are all rules of the page.
const MESSAGE: &str = "Pump %d is above 90 ℃";

/// The numbers of the column, as they stand in the generated source.
struct Column {
    stream: Vec<usize>,
    starts: Vec<isize>,
    slope: usize,
    pieces: Vec<usize>,
    text: String,
    base: usize,
    is_capitalized: bool,
    /// Of the whole catalogue.
    length_bits: usize,
    more: usize,
}

fn catalogue() -> &'static str {
    PAGE.split("```yaml\n").nth(1).unwrap().split("```").next().unwrap()
}

/// What stands between two texts, after the column's name.
fn between<'s>(source: &'s str, after: &str, start: &str, end: &str) -> &'s str {
    let (_, source) = source.split_once(after).expect(after);
    let (_, source) = source.split_once(start).expect(start);
    source.split_once(end).expect(end).0
}

fn column() -> Column {
    let file = File { name: "docs/packed.md", content: catalogue().as_bytes() };
    let compiled = compile(file, Form::Packed { pieces: "" }).unwrap();
    let source: String = compiled.files.iter().map(|file| file.source.as_str()).collect();
    let list = |name: &str| between(&source, COLUMN, &format!("{name}: &["), "]").split(", ");
    let value = |name: &str| between(&source, COLUMN, &format!("{name}: "), ",");
    let form = |name: &str| between(&source, name, " = ", ";").parse().unwrap();
    Column {
        stream: list("stream").map(|number| number.parse().unwrap()).collect(),
        starts: list("starts").map(|number| number.parse().unwrap()).collect(),
        slope: value("slope").parse().unwrap(),
        pieces: list("pieces").map(|number| number.parse().unwrap()).collect(),
        text: serde_json::from_str(&format!("\"{}\"", between(&source, COLUMN, "text: \"", "\",\n")))
            .unwrap(),
        base: value("base").parse().unwrap(),
        is_capitalized: value("is_capitalized").parse().unwrap(),
        length_bits: form("const LENGTH_BITS: u32"),
        more: form("const MORE: usize"),
    }
}

/// What the page shows of a token: its bytes in the stream, what they say, and what is written.
struct Step {
    bytes: String,
    says: String,
    text: String,
}

impl Column {
    /// Where a piece starts, and how long it is.
    fn piece(&self, token: usize) -> Option<(usize, usize)> {
        let entry = *self.pieces.get(token)?;
        Some((entry >> self.length_bits, entry & ((1 << self.length_bits) - 1)))
    }

    fn start(&self, row: usize) -> usize {
        (row * self.slope / 16).checked_add_signed(self.starts[row]).unwrap()
    }

    fn steps(&self, row: usize) -> Vec<Step> {
        let mut stream = self.stream[self.start(row)..self.start(row + 1)].iter();
        let mut steps: Vec<Step> = Vec::new();
        while let Some(&token) = stream.next() {
            let (bytes, mut says, mut text) = match self.piece(token) {
                Some((number, 0)) => {
                    let text = ["%v", "", "\"", "\\", "", "%s", "%d"][number].to_owned();
                    (token.to_string(), format!("the piece {number}+0: cut {number}"), text)
                }
                Some((start, len)) => {
                    let text = self.text[start..start + len].to_owned();
                    (token.to_string(), format!("the piece {start}+{len}"), text)
                }
                None => {
                    let more: Vec<usize> = stream.by_ref().take(self.more).copied().collect();
                    let first = token - self.pieces.len();
                    let number = more.iter().fold(first, |number, byte| number << 8 | byte);
                    let code_point = u32::try_from(self.base + number).unwrap();
                    let bytes = more.iter().fold(token.to_string(), |bytes, byte| format!("{bytes} {byte}"));
                    let says = format!("a character: {} + {number} is U+{code_point:04X}", self.base);
                    (bytes, says, char::from_u32(code_point).unwrap().to_string())
                }
            };
            if steps.is_empty() && self.is_capitalized && text.starts_with(|c: char| c.is_ascii_lowercase()) {
                text[..1].make_ascii_uppercase();
                says += ", as a capital";
            }
            steps.push(Step { bytes, says, text });
        }
        steps
    }

    fn message(&self, row: usize) -> String {
        self.steps(row).iter().map(|step| step.text.as_str()).collect()
    }

    fn rows(&self) -> std::ops::Range<usize> {
        0..self.starts.len() - 1
    }
}

/// The arrays, as the page shows them.
fn tables(column: &Column) -> String {
    let numbers = |numbers: &mut dyn Iterator<Item = String>| {
        let numbers: Vec<_> = numbers.collect();
        let lines: Vec<_> = numbers.chunks(24).map(|line| line.join(" ")).collect();
        lines.join("\n        ")
    };
    let pieces: Vec<_> = (0..column.pieces.len()).filter_map(|token| column.piece(token)).collect();
    let mut pieces = pieces.iter().enumerate().map(|(token, (start, len))| format!("{token}:{start}+{len}"));
    let pieces: Vec<_> = pieces.by_ref().collect();
    let pieces: Vec<_> = pieces.chunks(12).map(|line| line.join(" ")).collect();
    format!(
        "```text\ntext    {:?}\npieces  {}\nstream  {}\nstarts  {}\nslope   {}\nbase    {}\ncapitals {}\n```\n",
        column.text,
        pieces.join("\n        "),
        numbers(&mut column.stream.iter().map(usize::to_string)),
        numbers(&mut column.starts.iter().map(isize::to_string)),
        column.slope,
        column.base,
        column.is_capitalized
    )
}

fn decoded(column: &Column) -> String {
    let row = column.rows().find(|&row| column.message(row) == MESSAGE).expect("a row with the message");
    let (start, end) = (column.start(row), column.start(row + 1));
    let mut part = format!(
        "Row {row} starts at {row} × {slope} / 16 + ({}) = {start} and ends at {} × {slope} / 16 + ({}) = {end}.\n\n",
        column.starts[row],
        row + 1,
        column.starts[row + 1],
        slope = column.slope,
    );
    part += "| bytes of `stream` | what they say | what is written |\n|--:|---|---|\n";
    for Step { bytes, says, text } in column.steps(row) {
        writeln!(part, "| {bytes} | {says} | `{text}` |").unwrap();
    }
    part
}

fn put_in(page: &str, marker: &str, part: &str) -> String {
    let (before, rest) = page.split_once(&format!("<!-- {marker} -->\n")).unwrap();
    let (_, after) = rest.split_once("<!-- end -->\n").unwrap();
    format!("{before}<!-- {marker} -->\n{part}<!-- end -->\n{after}")
}

#[test]
fn the_rules_of_the_page_decode_every_message_of_its_catalogue() {
    let column = column();
    let catalogue: serde_yaml::Value = serde_yaml::from_str(catalogue()).unwrap();
    let categories = catalogue["categories"].as_mapping().unwrap();
    let entries = categories.values().flat_map(|category| category.as_mapping().unwrap().values());
    let mut expected: Vec<_> = entries.map(|message| message.as_str().unwrap().to_owned()).collect();
    let mut messages: Vec<_> = column.rows().map(|row| column.message(row)).collect();
    expected.sort();
    messages.sort();
    assert_eq!(messages, expected);
}

#[test]
fn the_page_shows_what_the_compiler_makes() {
    let column = column();
    let page = put_in(PAGE, "tables", &tables(&column));
    let page = put_in(&page, "decoded", &decoded(&column));
    if std::env::var_os("WRITE").is_some() {
        fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/packed.md"), &page).unwrap();
    } else {
        assert_eq!(page, PAGE, "WRITE=1 cargo test --test packed_page writes docs/packed.md anew");
    }
}
