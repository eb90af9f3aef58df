//! The form in which names and templates are stored. This is the only file that asks which one the build
//! has chosen: `plain` holds each text as it is, `packed` holds them compressed.
//!
//! Both forms offer the same items. What a program writes is the same in both.
//!
//! - `Names`, all names of the catalogue, one for each row. `at` gives the one of a row; `is`
//!   compares it with any bytes, and takes the row counted from 1, as `lookup` finds it.
//! - `Templates`, all templates of one language, one for each row. `at` gives the one of a row.
//! - [`Name`], a name. It is [`Pieces`](crate::text::pieces::Pieces). `len` is its length, `is` compares it
//!   with any bytes, and `read` gives it as one text, with room on the stack if it needs that.
//! - [`Template`], the template of one row and language. `parts` says where it is cut, and `whole` gives the
//!   text where it is stored as one. `render` writes it with its arguments, by
//!   [`print`](crate::text::print::print()).
//! - [`Parts`], what is left of a template for code that reads it rather than writes it: the parts in their
//!   order. `is_empty` and `split_first` are those of a slice. A [`Part`] has the text `before` its cut, with
//!   `skip` and `first_byte`, and the `kind` of the cut. [`NO_PARTS`] is empty.
//! - [`write_body`] writes a whole JSON body into a buffer, as fast as the form allows. [`begin_body`]
//!   writes it up to its message.
//! - [`own`], for `message!`: a name and a template that are copied out of the columns while the compiler evaluates
//!   constants.
//! - `split`, for tests: the template that the catalogue's compiler would make of a text.
//!
//! The catalogue's compiler writes the columns, `Names` and `Templates`, in the same form.
//!
//! A template is read and rendered by code for those cuts that the catalogue has. With the parameter `ALL`
//! it is code for every cut; the tests need that, because their templates are not the catalogue's.

#[cfg(not(feature = "packed"))]
pub(crate) mod plain;
#[cfg(feature = "packed")]
pub(crate) mod packed;

#[cfg(feature = "packed")]
use packed as chosen;
#[cfg(not(feature = "packed"))]
use plain as chosen;

pub use chosen::own;
#[cfg(test)]
pub(crate) use chosen::tests::split;
pub(crate) use chosen::{NO_PARTS, Name, Part, Parts, Template, begin_body, write_body};

use crate::text::cut::Kind;

impl Template {
    /// How many arguments the template takes.
    pub(crate) const fn arity(self) -> usize {
        let mut parts = self.parts();
        let (mut next, mut arity) = (0_usize, 0);
        while let Some((part, rest)) = parts.split_first::<false>() {
            parts = rest;
            next = match part.kind {
                Kind::Next(_) => next.wrapping_add(1),
                Kind::Nth(n, _) => n as usize,
                _ => continue,
            };
            if next > arity {
                arity = next;
            }
        }
        arity
    }
}

impl Parts {
    pub(crate) fn first<const ALL: bool>(self) -> Option<Part> {
        self.split_first::<ALL>().map(|(part, _)| part)
    }
}
