//! A name and a template that are no part of a column: `message!` copies them while the compiler evaluates
//! constants.

use crate::text::column::{Row, copy_row};
use crate::text::form::plain::{Name, Template};

/// Whether they can be copied: always.
#[must_use]
pub const fn fits(_: Row, _: Row) -> bool {
    true
}

/// How many bytes a copy has, and how many pieces: none.
#[must_use]
pub const fn sizes(name: Row, template: Row) -> (usize, usize) {
    (name.stored_len() + template.stored_len(), 0)
}

/// The copy of a name and a template.
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

    /// The name.
    #[must_use]
    pub const fn name(&'static self, _: &'static [u8]) -> Name {
        Name(Row::of(self.name, false))
    }

    /// The template, with the same cuts as this one.
    #[must_use]
    pub const fn template(&'static self, template: Row, _: &'static [u8]) -> Template {
        Template(Row::of(self.template, template.has_cuts()))
    }
}

/// The bytes of the copy.
#[must_use]
pub const fn bytes<const N: usize>(name: Row, template: Row) -> [u8; N] {
    let mut to = [0; N];
    let len = copy_row(name, &mut to, 0);
    copy_row(template, &mut to, len);
    to
}

/// The pieces of the copy: none.
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
