//! The fenced blocks of a page (<https://spec.commonmark.org/0.31.2/#fenced-code-blocks>).

use std::ops::Range;

/// A fenced block.
#[derive(Debug)]
pub(crate) struct Block<'p> {
    /// The number of the line that opens it, from 1.
    pub(crate) line: usize,
    /// What stands behind the fence, such as `yaml`.
    pub(crate) info: &'p str,
    /// The blanks before the fence, and so before each of its lines: it can belong to the item of a list.
    pub(crate) indent: &'p str,
    /// How its lines end: `\n` or `\r\n`.
    pub(crate) line_end: &'p str,
    /// The lines between the fences, as bytes of the page.
    pub(crate) content: Range<usize>,
    /// Whether there is a fence at its end.
    pub(crate) is_closed: bool,
    fence: &'p str,
}

impl<'p> Block<'p> {
    /// The block that a line opens, if it does.
    fn open(line: &'p str, number: usize, start: usize) -> Option<Block<'p>> {
        let (indent, fence, info) = parts(line)?;
        let line_end = if line.ends_with("\r\n") { "\r\n" } else { "\n" };
        // Code in a text can start with three backticks.
        let is_fence = !(fence.starts_with('`') && info.contains('`'));
        let content = start..start;
        is_fence.then_some(Block { line: number, info, indent, line_end, content, is_closed: false, fence })
    }

    fn is_closed_by(&self, line: &str) -> bool {
        // A longer fence can have shorter ones in its block.
        parts(line).is_some_and(|(_, fence, info)| fence.starts_with(self.fence) && info.is_empty())
    }

    /// Its lines, without their ends and what the block is indented by.
    pub(crate) fn lines(&self, page: &'p str) -> impl Iterator<Item = &'p str> {
        let lines = page.get(self.content.clone()).unwrap_or_default().lines();
        lines.map(|line| line.strip_prefix(self.indent).unwrap_or(line))
    }
}

/// The indentation, the fence and what stands behind it.
fn parts(line: &str) -> Option<(&str, &str, &str)> {
    let trimmed = line.trim_start_matches([' ', '\t']);
    let indent = &line[..line.len() - trimmed.len()];
    let sign = trimmed.chars().next().filter(|sign| "`~".contains(*sign))?;
    let info = trimmed.trim_start_matches(sign);
    let fence = &trimmed[..trimmed.len() - info.len()];
    (fence.len() >= 3).then_some((indent, fence, info.trim()))
}

/// In the order of the page.
pub(crate) fn blocks(page: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut open: Option<Block> = None;
    let mut at = 0;
    for (number, line) in (1..).zip(page.split_inclusive('\n')) {
        let end = at + line.len();
        open = match open.take() {
            None => Block::open(line, number, end),
            Some(block) if block.is_closed_by(line) => {
                blocks.push(Block { is_closed: true, ..block });
                None
            }
            Some(block) => Some(Block { content: block.content.start..end, ..block }),
        };
        at = end;
    }
    blocks.extend(open);
    blocks
}
