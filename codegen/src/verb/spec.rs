//! The parts of a verb.

/// The parts of what stands for a verb, in whatever order printf of Go and of C takes them.
pub(super) struct Spec<'t> {
    /// All of it.
    pub(super) text: &'t str,
    pub(super) flags: String,
    pub(super) width: &'t str,
    /// What is behind the `.`.
    pub(super) precision: Option<&'t str>,
    /// What is in the brackets.
    pub(super) index: Option<&'t str>,
    /// Whether it stands before the letter.
    pub(super) is_index_last: bool,
    /// The length of the argument in C: `ll` in `%lld`.
    pub(super) length: &'t str,
    pub(super) letter: Option<char>,
}

impl<'t> Spec<'t> {
    pub(super) fn of(text: &'t str) -> Spec<'t> {
        let digits = |c: char| c.is_ascii_digit() || c == '*';
        let is_flag = |c: char| "+-0# '".contains(c);
        let mut rest = &text[1..];
        let mut flags = take(&mut rest, is_flag).to_owned();
        let mut early = take_index(&mut rest);
        flags += take(&mut rest, is_flag);
        let mut width = take(&mut rest, digits);
        // C's `%2$05d`.
        if let Some(after) = rest.strip_prefix('$') {
            (rest, early) = (after, Some(width));
            flags = String::from(take(&mut rest, is_flag));
            width = take(&mut rest, digits);
        }
        let precision = rest.strip_prefix('.').map(|after| {
            rest = after;
            early = early.or_else(|| take_index(&mut rest));
            take(&mut rest, digits)
        });
        let late = take_index(&mut rest);
        let before = rest;
        let mut length = take(&mut rest, |c| "hlLjzt".contains(c));
        let letters = |rest: &str| rest.starts_with(|c: char| c.is_ascii_alphabetic());
        // `%t` is a verb of Go.
        if !letters(rest) || length.starts_with('t') && !rest.starts_with(['d', 'i', 'u', 'x', 'X', 'o']) {
            (length, rest) = ("", before);
        }
        let letter = rest.chars().next();
        let len = text.len() - rest.len() + letter.map_or(0, char::len_utf8);
        let is_index_last = early.is_none();
        Spec {
            text: &text[..len],
            flags,
            width,
            precision,
            index: early.or(late),
            is_index_last,
            length,
            letter,
        }
    }

    /// Whether a blank follows the `%`, and then what stands only in a verb.
    pub(super) fn is_blank_flag(&self) -> bool {
        let is_more = self.flags.len() > 1 || !self.width.is_empty() || self.precision.is_some();
        self.flags.starts_with(' ')
            && is_more
            && self.letter.is_some_and(|letter| letter.is_ascii_alphabetic())
    }
}

/// Takes the characters at the start that are of this kind.
fn take<'t>(rest: &mut &'t str, is: impl Fn(char) -> bool) -> &'t str {
    let text = *rest;
    *rest = text.trim_start_matches(is);
    &text[..text.len() - rest.len()]
}

/// Takes what stands in brackets.
fn take_index<'t>(rest: &mut &'t str) -> Option<&'t str> {
    let (index, after) = rest.strip_prefix('[')?.split_once(']')?;
    if index.len() > 9 {
        return None;
    }
    *rest = after;
    Some(index)
}
