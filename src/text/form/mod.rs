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
//! - [`Template`], the template of one row and language. `arity` says how many arguments it takes, `parts`
//!   where it is cut, and `whole` gives the text where it is stored as one. `render` writes it with its
//!   arguments, by [`print`](crate::text::print::print()).
//! - [`Parts`], what is left of a template for code that reads it rather than writes it: the parts in their
//!   order. `is_empty`, `first` and `split_first` are those of a slice. A part has the text `before` its cut,
//!   with `skip` and `first_byte`, and the `kind` of the cut. [`NO_PARTS`] is empty, [`after_first`] leaves
//!   the first part out, and [`rest`] is a slice that is empty where no part is left.
//! - [`write_body`] writes a whole JSON body into a buffer, as fast as the form allows. [`begin_body`]
//!   writes it up to its message.
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

#[cfg(test)]
pub(crate) use chosen::tests::split;
pub(crate) use chosen::{NO_PARTS, Name, Parts, Template, after_first, begin_body, rest, write_body};
