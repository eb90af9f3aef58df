//! A message split at build time: its text, and the places where it is not copied as it is.

use crate::catalog::{CUTS, Language, TEXTS, get};
use crate::code::Code;

#[derive(Clone, Copy)]
pub(crate) struct Template {
    pub(crate) text: &'static str,
    /// In the order of their positions; most templates have none.
    pub(crate) cuts: &'static [Cut],
}

/// A part of the text that is not copied as it is.
#[derive(Clone, Copy)]
pub(crate) struct Cut {
    /// The byte offset in the text.
    pub(crate) at: u16,
    /// How many bytes of the text it stands for.
    pub(crate) width: u8,
    pub(crate) kind: Kind,
}

/// What is written in the place of a cut. A catalogue need not have every kind.
#[derive(Clone, Copy)]
#[allow(dead_code)]
pub(crate) enum Kind {
    /// `%v`: the next argument.
    Next,
    /// `%[n]v`: the nth argument, from 1.
    Nth(u8),
    /// The second sign of `%%`: nothing.
    Nothing,
    /// `"`, which JSON writes as `\"`.
    Quote,
    /// `\`, which JSON writes as `\\`.
    Backslash,
}

impl Template {
    pub(crate) const fn of(code: Code, language: Language) -> Template {
        let text = get(get(&TEXTS, language as usize, TEXTS[0]), code.index(), "");
        Template { text, cuts: find(get(&CUTS, language as usize, &[]), code.index()) }
    }

    /// Go numbers on from the last argument that was named (fmt/print.go, `doPrintf`).
    pub(crate) const fn arity(self) -> usize {
        let mut arity = 0;
        let mut next = 0_usize;
        let mut rest = self.cuts;
        while let Some((cut, after)) = rest.split_first() {
            match cut.kind {
                Kind::Next => next = next.wrapping_add(1),
                Kind::Nth(n) => next = n as usize,
                Kind::Nothing | Kind::Quote | Kind::Backslash => {}
            }
            if next > arity {
                arity = next;
            }
            rest = after;
        }
        arity
    }
}

/// The cuts of the code with this index: a binary search, as so few codes have any, and as those
/// that have are near each other nearly every index is outside at once.
const fn find(mut rows: &'static [(Code, &'static [Cut])], index: usize) -> &'static [Cut] {
    let (Some((first, _)), Some((last, _))) = (rows.first(), rows.last()) else { return &[] };
    if index < first.index() || index > last.index() {
        return &[];
    }
    loop {
        let Some((left, right)) = rows.split_at_checked(rows.len() / 2) else {
            return &[];
        };
        let Some(((code, cuts), after)) = right.split_first() else {
            return &[];
        };
        if code.index() == index {
            return cuts;
        }
        rows = if index < code.index() { left } else { after };
    }
}
