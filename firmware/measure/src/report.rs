//! The tables of the README, and the picture of what the programs add to flash.

use std::fmt::Write;

use crate::programs::{Inputs, Program};
use crate::target::TARGETS;
use crate::{Error, Figures, Row};

const START: &str = "<!-- measured -->\n";
const END: &str = "<!-- end -->\n";

/// Markdown: what the programs were built with, the instructions, the flash and the stack.
pub fn tables(rows: &[Row], version: &str) -> String {
    let chips: Vec<_> = TARGETS.iter().map(|target| target.chip).collect();
    let mut tables = format!(
        "{version}, `lto = \"fat\"`, `codegen-units = 1`. Instructions a call, averaged over all inputs:\n\n"
    );
    let columns = chips.iter().map(|chip| format!(" {chip}, `s` | `3` |"));
    let _ = writeln!(tables, "| instructions |{}", columns.collect::<String>());
    let _ = writeln!(tables, "|---|{}", "--:|--:|".repeat(chips.len()));
    for row in rows {
        let cells = row.figures.iter().map(|figures| match figures {
            Some([small, fast]) => format!(" {:.0} | {:.0} |", small.run.instructions, fast.run.instructions),
            None => " – | – |".to_owned(),
        });
        let _ = writeln!(tables, "| {} |{}", row.program.title, cells.collect::<String>());
    }

    let _ = writeln!(
        tables,
        "\nBytes added to an empty firmware, static RAM, and the deepest stack of a call (Cortex-M3, `s`):\n"
    );
    let columns = chips[1..].iter().map(|chip| format!(" {chip}, `s` |"));
    let first = format!("`.text`, {}, `s` | `.rodata` | flash | flash, `3`", chips[0]);
    let _ = writeln!(tables, "| flash | {first} |{} RAM | stack |", columns.collect::<String>());
    let _ = writeln!(tables, "|---|--:|--:|--:|--:|{}--:|--:|", "--:|".repeat(chips.len() - 1));
    for row in rows.iter().filter(|row| row.program.inputs != Inputs::Misses) {
        let Some([small, fast]) = &row.figures[0] else { continue };
        let others = row.figures[1..].iter().map(|figures| match figures {
            Some([small, _]) => format!(" {} |", flash(small)),
            None => " – |".to_owned(),
        });
        let (Figures { size, run, .. }, others) = (small, others.collect::<String>());
        let first = format!("{} | {} | {} | {}", size.text, size.rodata, flash(small), flash(fast));
        let _ =
            writeln!(tables, "| {} | {first} |{others} {} | {} |", row.program.title, size.ram, run.stack);
    }
    tables
}

fn flash(figures: &Figures) -> u64 {
    figures.size.text + figures.size.rodata
}

/// The README with these tables in the place of those that it has.
pub fn with_tables(readme: &str, tables: &str) -> Result<String, Error> {
    let (before, rest) = readme.split_once(START).ok_or("README.md has no place for the tables")?;
    let (_, after) = rest.split_once(END).ok_or("README.md has no end of the tables")?;
    Ok(format!("{before}{START}{tables}{END}{after}"))
}

/// Bars, the shortest first: bytes of flash on the first target at the first level.
pub fn flash_svg(rows: &[Row], version: &str) -> String {
    let mut bars: Vec<(&Program, u64)> = rows
        .iter()
        .filter(|row| row.program.inputs != Inputs::Misses)
        .filter_map(|row| Some((row.program, flash(&row.figures[0].as_ref()?[0]))))
        .collect();
    bars.sort_by_key(|bar| bar.1);
    let longest = bars.last().map_or(1, |bar| bar.1);
    let height = 40 + bars.len() * 22;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 {height}\" font-family=\"sans-serif\" font-size=\"13\">\n\
         <rect width=\"760\" height=\"{height}\" fill=\"white\"/>\n\
         <text x=\"10\" y=\"20\">Bytes of flash added, {}, opt-level \"s\", {version}</text>\n",
        TARGETS[0].chip
    );
    for (index, (program, bytes)) in bars.iter().enumerate() {
        let (y, width) = (34 + index * 22, bytes * 400 / longest);
        let (color, title) =
            (if program.is_ours() { "#2a7f62" } else { "#b8b8b8" }, program.title.replace('`', ""));
        let _ = writeln!(svg, "<text x=\"250\" y=\"{}\" text-anchor=\"end\">{title}</text>", y + 14);
        let _ = writeln!(svg, "<rect x=\"258\" y=\"{y}\" width=\"{width}\" height=\"18\" fill=\"{color}\"/>");
        let _ = writeln!(svg, "<text x=\"{}\" y=\"{}\">{bytes}</text>", 264 + width, y + 14);
    }
    svg + "</svg>\n"
}
