//! The picture of the flash that each operation and each rival adds: a bar for each, `.text` and
//! then `.rodata`, in groups of what can be compared.

use std::fmt::Write;

use crate::figures::{Figures, Measured};
use crate::programs::{Build, Group, PROGRAMS, Program};
use crate::tables::{CHIP, LEVEL};
use crate::thousands::thousands;
use crate::versions::Versions;

const GROUPS: [(Group, &str); 4] = [
    (Group::Lookup, "Look-up: from the bytes of a name to its code"),
    (Group::Body, "Body: from a code to its message, with every message in flash"),
    (Group::Received, "Received: from a body to its code and message, without a look-up"),
    (Group::Whole, "Whole programs"),
];

/// In pixels.
const MARGIN: u64 = 12;
const LONGEST_BAR: u64 = 450;
/// Right of the longest bar, for its figure.
const FIGURE: u64 = 72;
const ROW: u64 = 21;
const BAR: u64 = 15;
/// Of a character of a label, on average, in the widest of the fonts that a browser takes.
const CHARACTER: u64 = 8;

/// The colours of `.text` and of `.rodata`; a line has the first.
pub const OURS: [&str; 2] = ["#14684a", "#7cc8a6"];
pub const PACKED: [&str; 2] = ["#7a4a0c", "#f0b354"];
pub const RIVALS: [&str; 2] = ["#5f6368", "#c3c7cb"];

/// The picture as SVG.
pub fn flash(measured: &Measured, versions: &Versions) -> String {
    let bars = bars(measured);
    let longest_label = bars.iter().map(|(program, _)| label(program).chars().count()).max().unwrap_or(0);
    let mut svg = Svg { bars_start: MARGIN + longest_label as u64 * CHARACTER, ..Svg::default() };
    let place = format!("{}, opt-level \"{}\", {}", CHIP.target().title, LEVEL.name(), versions.rustc);
    let title = format!("Bytes of flash that each adds: {place}");
    svg.y = 26;
    svg.text(MARGIN, "font-size=\"15\" font-weight=\"bold\"", &title);
    svg.y += 24;
    svg.legend(MARGIN, "edge-errors", OURS);
    svg.legend(384, "rivals", RIVALS);
    svg.y += 24;
    svg.legend(MARGIN, "packed", PACKED);
    let longest = bars.iter().map(|(_, figures)| figures.flash()).max().unwrap_or(1);
    for (group, title) in GROUPS {
        svg.y += 32;
        svg.text(MARGIN, "font-weight=\"bold\"", title);
        svg.y += 5;
        for (program, figures) in bars.iter().filter(|(program, _)| program.group == group) {
            svg.y += ROW;
            svg.bar(program, figures, longest);
        }
    }
    self::svg(svg.bars_start + LONGEST_BAR + FIGURE, svg.y + 16, &title, &svg.elements)
}

/// The file of a picture.
pub fn svg(width: u64, height: u64, title: &str, elements: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
         font-family=\"sans-serif\" font-size=\"13\" fill=\"#1f2328\">\n\
         <title>{title}</title>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"white\"/>\n\
         {elements}</svg>\n"
    )
}

/// The programs that are drawn, the smallest first.
fn bars(measured: &Measured) -> Vec<(&'static Program, &Figures)> {
    let programs = PROGRAMS.iter().filter(|program| !program.is_same_program_again());
    // Another catalogue takes other flash.
    let programs = programs.filter(|program| program.build != Build::HashedWhole);
    let mut bars: Vec<_> =
        programs.filter_map(|program| Some((program, measured.get(program.id, CHIP, LEVEL)?))).collect();
    bars.sort_by_key(|(_, figures)| figures.flash());
    bars
}

fn label(program: &Program) -> String {
    program.title.replace('`', "")
}

/// The elements drawn so far, and the base line of the next.
#[derive(Default)]
struct Svg {
    elements: String,
    y: u64,
    /// Where the labels end and the bars start.
    bars_start: u64,
}

impl Svg {
    fn text(&mut self, x: u64, attributes: &str, text: &str) {
        let text = text.replace('&', "&amp;").replace('<', "&lt;");
        let _ = writeln!(self.elements, "<text x=\"{x}\" y=\"{}\" {attributes}>{text}</text>", self.y);
    }

    /// A bar's part, level with the text of its row.
    fn rect(&mut self, x: u64, width: u64, color: &str) {
        let y = self.y - 12;
        let _ = writeln!(
            self.elements,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{BAR}\" fill=\"{color}\"/>"
        );
    }

    /// The name, and each colour left of what it stands for.
    fn legend(&mut self, x: u64, name: &str, [text, rodata]: [&str; 2]) {
        self.text(x + 80, "text-anchor=\"end\"", &format!("{name}:"));
        self.rect(x + 88, BAR, text);
        self.text(x + 109, "", ".text (code)");
        self.rect(x + 206, BAR, rodata);
        self.text(x + 227, "", ".rodata (data)");
    }

    fn bar(&mut self, program: &Program, figures: &Figures, longest: u64) {
        let [text, flash] = [figures.text, figures.flash()].map(|bytes| bytes * LONGEST_BAR / longest);
        let colors = match program.build {
            Build::Packed => PACKED,
            _ if program.is_ours => OURS,
            _ => RIVALS,
        };
        let start = self.bars_start;
        self.text(start - 8, "text-anchor=\"end\"", &label(program));
        self.rect(start, text, colors[0]);
        self.rect(start + text, flash - text, colors[1]);
        self.text(start + flash + 6, "", &thousands(figures.flash()));
    }
}
