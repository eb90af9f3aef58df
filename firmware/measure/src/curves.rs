//! The picture of how much flash few and many codes take: a curve for each form, against the bare list.

use std::fmt::Write;

use crate::how_many::{COUNTS, HowMany, Way};
use crate::picture::{OURS, PACKED, RIVALS, svg};
use crate::tables::{CHIP, LEVEL};
use crate::versions::Versions;

/// In pixels: the picture, and the area of the curves in it.
const WIDTH: u64 = 720;
const HEIGHT: u64 = 400;
const LEFT: f64 = 60.0;
const RIGHT: f64 = 480.0;
const TOP: f64 = 62.0;
const BOTTOM: f64 = 340.0;
/// Between two lines of the grid: a quarter of the bare list's flash.
const STEP: f64 = 0.25;

/// The picture as SVG.
pub fn how_many(measured: &HowMany, versions: &Versions) -> String {
    let place = format!("{}, opt-level \"{}\", {}", CHIP.target().title, LEVEL.name(), versions.rustc);
    let title = format!("Flash of look-up and body against a bare list: {place}");
    let highest = Way::FORMS.iter().flat_map(|&way| COUNTS.map(|count| measured.ratio(way, count)));
    let steps = (highest.fold(1.0, f64::max) / STEP).ceil();
    let mut curves = Curves { elements: String::new(), top: steps * STEP };
    curves.text((12.0, 26.0), "font-size=\"15\" font-weight=\"bold\"", &title);
    curves.text(
        (12.0, 46.0),
        "",
        "Per cent of the bare list's bytes; a circle is where a form takes as many",
    );
    for step in 0..=steps as u32 {
        curves.level(f64::from(step) * STEP);
    }
    for count in COUNTS {
        let x = Curves::x(count);
        curves.text((x, BOTTOM + 20.0), "text-anchor=\"middle\"", &count.to_string());
    }
    curves.text(((LEFT + RIGHT) / 2.0, BOTTOM + 42.0), "text-anchor=\"middle\"", "codes");
    for way in Way::FORMS {
        curves.curve(way, measured);
    }
    svg(WIDTH, HEIGHT, &title, &curves.elements)
}

/// The elements drawn so far, and the ratio at the upper edge.
struct Curves {
    elements: String,
    top: f64,
}

impl Curves {
    /// Each doubling of the codes has the same width.
    fn x(count: usize) -> f64 {
        let [first, last] = [COUNTS[0], COUNTS[COUNTS.len() - 1]].map(|count| (count as f64).ln());
        LEFT + (RIGHT - LEFT) * ((count as f64).ln() - first) / (last - first)
    }

    fn y(&self, ratio: f64) -> f64 {
        BOTTOM - (BOTTOM - TOP) * ratio / self.top
    }

    fn text(&mut self, (x, y): (f64, f64), attributes: &str, text: &str) {
        let text = text.replace('&', "&amp;").replace('<', "&lt;");
        let _ = writeln!(self.elements, "<text x=\"{x:.0}\" y=\"{y:.0}\" {attributes}>{text}</text>");
    }

    /// A line of the grid. That of the bare list is darker.
    fn level(&mut self, ratio: f64) {
        let y = self.y(ratio);
        let is_bare = ratio == 1.0;
        let color = RIVALS[usize::from(!is_bare)];
        let _ = writeln!(
            self.elements,
            "<path d=\"M{LEFT:.0} {y:.0}H{RIGHT:.0}\" stroke=\"{color}\" stroke-width=\"{}\"/>",
            if is_bare { 2 } else { 1 }
        );
        self.text((LEFT - 8.0, y + 4.0), "text-anchor=\"end\"", &format!("{:.0}", ratio * 100.0));
        if is_bare {
            self.text((LEFT + 8.0, y - 6.0), "", Way::BareList.title());
        }
    }

    /// A form's curve, its name at the end, and where it crosses the bare list's line.
    fn curve(&mut self, way: Way, measured: &HowMany) {
        let (color, dash) = match way {
            Way::BareList => (RIVALS[0], ""),
            Way::Plain => (OURS[0], ""),
            Way::Packed => (PACKED[0], ""),
            Way::Pieces => (PACKED[0], " stroke-dasharray=\"6 4\""),
        };
        let points =
            COUNTS.map(|count| format!("{:.0},{:.0}", Curves::x(count), self.y(measured.ratio(way, count))));
        let _ = writeln!(
            self.elements,
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"2\"{dash}/>",
            points.join(" ")
        );
        let end = self.y(measured.ratio(way, COUNTS[COUNTS.len() - 1]));
        let name = way.title().replace('`', "");
        self.text((RIGHT + 10.0, end + 4.0), &format!("fill=\"{color}\""), &name);
        for count in measured.crossings(way) {
            self.crossing(way, count, color);
        }
    }

    /// Where a form takes as much as the bare list.
    fn crossing(&mut self, way: Way, count: usize, color: &str) {
        let (x, y) = (Curves::x(count), self.y(1.0));
        let _ = writeln!(
            self.elements,
            "<circle cx=\"{x:.0}\" cy=\"{y:.0}\" r=\"5\" fill=\"white\" stroke=\"{color}\" stroke-width=\"2\"/>"
        );
        // Two forms can cross it near each other.
        let below = if way == Way::Pieces { 22.0 } else { -10.0 };
        let label = format!("fill=\"{color}\" text-anchor=\"middle\"");
        self.text((x, y + below), &label, &count.to_string());
    }
}
