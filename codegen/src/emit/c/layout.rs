//! Tables of C, formatted.

use std::fmt::{Display, Write};

use crate::emit::c::literal::{LONGEST, WIDTH, characters, literal};

/// Items with commas between them, in lines with this indentation. The last line has no line end.
pub(crate) fn wrapped<T: Display>(items: impl IntoIterator<Item = T>, indent: &str) -> String {
    let mut text = String::new();
    let mut column = WIDTH;
    for item in items {
        let item = format!("{item},");
        if column + 1 + item.len() > WIDTH {
            text += if text.is_empty() { "" } else { "\n" };
            text += indent;
            column = indent.len();
        } else {
            text += " ";
            column += 1;
        }
        column += item.len();
        text += &item;
    }
    text
}

/// A constant table.
pub(crate) fn table<T: Display>(element: &str, name: &str, items: impl IntoIterator<Item = T>) -> String {
    let items: Vec<_> = items.into_iter().collect();
    let count = items.len();
    format!("static const EDGE_ERRORS_ROM {element} {name}[{count}] = {{\n{}\n}};\n", wrapped(items, "    "))
}

/// The smallest unsigned type for all numbers up to this one.
pub(crate) fn unsigned(greatest: usize) -> &'static str {
    match greatest {
        0..0x100 => "uint8_t",
        0x100..0x1_0000 => "uint16_t",
        _ => "uint32_t",
    }
}

/// A constant of 32 bits.
pub(crate) fn hex(number: u32) -> String {
    format!("UINT32_C(0x{number:08x})")
}

/// One object that holds many texts, one after the other, each with its NUL. A single literal would be longer than
/// C99 promises to take.
pub(crate) struct Blob {
    members: String,
    values: String,
    len: usize,
    /// Where each row starts, and where the last one ends.
    pub(crate) starts: Vec<usize>,
}

impl Blob {
    pub(crate) fn new() -> Blob {
        Blob { members: String::new(), values: String::new(), len: 0, starts: vec![0] }
    }

    /// Adds a row: a text, and bytes after its NUL, written as these `items`. An empty row takes no byte.
    pub(crate) fn push(&mut self, text: Option<&str>, items: &[String]) {
        let row = self.starts.len() - 1;
        if let Some(text) = text {
            let size = text.len() + 1;
            _ = writeln!(self.members, "    char text_{row}[{size}];");
            if size > LONGEST {
                let bytes = characters(text.as_bytes()).chain(["'\\0'".to_owned()]);
                _ = writeln!(self.values, "    {{\n{}\n    }},", wrapped(bytes, "        "));
            } else {
                _ = writeln!(self.values, "    {},", literal(text, 4, "\n    "));
            }
            self.len += size;
        }
        if !items.is_empty() {
            _ = writeln!(self.members, "    uint8_t cuts_{row}[{}];", items.len());
            _ = writeln!(self.values, "    {{\n{}\n    }},", wrapped(items, "        "));
            self.len += items.len();
        }
        self.starts.push(self.len);
    }

    /// Bytes behind the last row: what copies words reads up to three bytes too many.
    pub(crate) fn pad(&mut self) {
        self.members += "    char padding[3];\n";
        self.values += "    {'\\0', '\\0', '\\0'},\n";
        self.len += 3;
    }

    /// The object, and a check that no compiler put something between the texts.
    pub(crate) fn object(&self, name: &str) -> String {
        let Blob { members, values, len, .. } = self;
        format!(
            "static const EDGE_ERRORS_ROM struct {{\n{members}}} {name} = {{\n{values}}};\n\
             typedef char {name}_has_no_padding[(sizeof {name} == {len}U) ? 1 : -1];\n"
        )
    }
}
