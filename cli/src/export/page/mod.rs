//! The list of codes in a page that people wrote: a fenced block, with a line `CODE: "text"` for each code below a
//! line `# Category`.

mod fence;
mod line;
mod list;

use std::path::Path;

use edge_errors_codegen::{Catalog, Fault, Place};

use crate::export::page::fence::{Block, blocks};
use crate::export::page::list::List;
use crate::failure::Failure;

/// The page with the list updated. All else stays as it is. The catalogue has one language.
///
/// # Errors
///
/// Where the page has no list, or more than one.
pub(crate) fn renew(catalog: &Catalog, path: &Path, page: &str) -> Result<String, Failure> {
    let list = List::of(catalog);
    let block = find(&list, path, page)?;
    let lines: Vec<_> = block.lines(page).collect();
    let mut renewed = page[..block.content.start].to_owned();
    for line in list.renew(&lines) {
        if !line.is_empty() {
            renewed += block.indent;
            renewed += &line;
        }
        renewed += block.line_end;
    }
    Ok(renewed + &page[block.content.end..])
}

/// The block that has a line of a code. If there is none, the empty block whose language is YAML.
fn find<'p>(list: &List, path: &Path, page: &'p str) -> Result<Block<'p>, Failure> {
    let (mut lists, others): (Vec<_>, Vec<_>) =
        blocks(page).into_iter().partition(|block| block.lines(page).any(|line| list.has(line)));
    if lists.is_empty() {
        lists = others.into_iter().filter(|block| is_empty(block, page)).collect();
    }
    let fault = |line, text: String| Fault {
        place: Place { file: path.to_string_lossy().into(), line, column: 1 },
        text,
    };
    let Some(first) = lists.first() else {
        let advice = "write an empty block where you want it: a line \"```yaml\" and below it a line \"```\"";
        return Err(Failure::Other(format!("{} has no list of codes: {advice}", path.display())));
    };
    if lists.len() > 1 {
        let line = first.line;
        let again = lists.iter().skip(1).map(|block| {
            fault(
                block.line,
                format!("this block and the one in line {line} can both be the list of codes: leave only one of them"),
            )
        });
        return Err(Failure::Faults(again.collect()));
    }
    if !first.is_closed {
        let text = "the block with the list of codes has no end: write the same fence below it";
        return Err(Failure::Faults(vec![fault(first.line, text.to_owned())]));
    }
    Ok(lists.remove(0))
}

/// Whether people made the block for the list. They may have written comments in it.
fn is_empty(block: &Block, page: &str) -> bool {
    let is_yaml = ["yaml", "yml"].contains(&block.info);
    is_yaml && block.lines(page).all(|line| line.trim().is_empty() || line.starts_with('#'))
}
