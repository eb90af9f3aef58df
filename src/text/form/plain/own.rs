//! A name and a template that are no part of a column: `message!` copies them while the compiler evaluates
//! constants.

use crate::text::column::{Row, copy_row};

/// The longest copy. The compiler would take long for a longer one, byte by byte.
const LIMIT: usize = 1 << 14;

/// Whether they can be copied.
#[doc(hidden)]
#[must_use]
pub const fn fits(name: Row, template: Row) -> bool {
    name.stored_len() + template.stored_len() <= LIMIT
}

/// How many bytes a copy has, and how many pieces: none.
#[doc(hidden)]
#[must_use]
pub const fn sizes(name: Row, template: Row) -> (usize, usize) {
    (name.stored_len() + template.stored_len(), 0)
}

/// The copy of a name and a template.
#[doc(hidden)]
pub struct Own {
    name: &'static str,
    template: &'static str,
}

impl Own {
    /// `bytes` and `pieces` are those of [`bytes`] and [`pieces`].
    #[must_use]
    pub const fn new(name: Row, _: Row, bytes: &'static [u8], _: &'static [u16]) -> Own {
        let (name, template) = bytes.split_at(name.stored_len());
        Own { name: text(name), template: text(template) }
    }

    pub(crate) const fn name_row(&self) -> Row {
        Row::of(self.name, false)
    }

    /// The row of the template, with the same cuts as this one.
    pub(crate) const fn template_row(&self, template: Row) -> Row {
        Row::of(self.template, template.has_cuts())
    }
}

/// The bytes of the copy.
#[doc(hidden)]
#[must_use]
pub const fn bytes<const N: usize>(name: Row, template: Row) -> [u8; N] {
    let mut to = [0; N];
    let len = copy_row(name, &mut to, 0);
    copy_row(template, &mut to, len);
    to
}

/// The pieces of the copy: none.
#[doc(hidden)]
#[must_use]
pub const fn pieces<const N: usize>(_: Row, _: Row) -> [u16; N] {
    [0; N]
}

const fn text(bytes: &'static [u8]) -> &'static str {
    match core::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => panic!("a row is cut between two characters"),
    }
}
