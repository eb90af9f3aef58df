//! How texts are rendered and written. Nothing here knows the codes. The few numbers that
//! depend on the catalogue are in `column`, in `verbs` and in `form/packed/numbers`.
//!
//! The words of this crate:
//!
//! - *template*: a message with its verbs, of one code in one language.
//! - *cut*: where a template is not copied as it is: a verb, or what JSON escapes. Its *kind* says what is
//!   written there. A verb with a width or a precision is more cuts than one.
//! - *format*: the flags, the width and the precision of a verb.
//! - *part*: the text of a template before a cut, with this cut.
//! - *piece*: a text that is handed out at once. It is never cut inside a character or an escape. In the
//!   packed form, it is what a token of the dictionary stands for.
//! - *chunk*: the bytes of a piece, as the public functions hand them out.
//! - *form*: how names and templates are stored: plain, as they are, or packed, compressed.
//! - *sink*: what takes pieces. One writes them into a buffer, one counts them, one formats them.
//! - *column*: all names, or all templates of a language, as they are stored.
//! - *row*: one name or template of a column. A code has the same row in each column, and its index from 0 is
//!   also called the row of the code.
//! - *record*: what a plain column holds of a cut. It stands behind the text of the row; `column` says how.
//! - *own*: the copy of a name and a template that `message!` makes. It is in no column. The `own` column of
//!   a language is the one that holds the messages of this language alone.
//! - *place*: the index of a code in the catalogue, from 0. The rows can stand in another order.
//! - *frame*: what stands around the name and the text in a JSON body.

pub(crate) mod bytes;
pub(crate) mod compare;
pub(crate) mod copy;
pub(crate) mod column;
pub(crate) mod buffer;
pub(crate) mod pieces;
pub(crate) mod escape;
// The catalogue's compiler shares it, and uses more of it. Not every catalogue has every kind.
#[allow(dead_code)]
pub(crate) mod cut;
pub(crate) mod format;
pub(crate) mod arg;
pub(crate) mod verbs;
pub(crate) mod frame;
pub(crate) mod value;
pub(crate) mod formatted;
pub(crate) mod print;
mod fraction;
pub(crate) mod float;
#[cfg(test)]
mod float_tests;
mod print_float;
mod arg_traits;
mod address;
pub(crate) mod form;
pub(crate) mod render;
#[cfg(test)]
mod render_tests;
pub(crate) mod json;
pub(crate) mod no_match;
pub(crate) mod extract;
#[cfg(test)]
mod extract_tests;
