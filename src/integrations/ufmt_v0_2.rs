//! Feature `ufmt-v0.2`: `uDisplay` and `uDebug`, the small alternative to `core::fmt`.
//!
//! Text is handed over with `write_str` alone: the default `write_char` of `ufmt-write` reads
//! uninitialized memory.

use ::ufmt::{Formatter, uDebug, uDisplay, uWrite};

use crate::catalog::code::Code;
use crate::message::Message;
use crate::text::json::Json;
use crate::text::pieces::{Pieces, try_for_each};

/// Writes into a formatter, up to its first error.
fn write<W: uWrite + ?Sized>(pieces: &impl Pieces, f: &mut Formatter<'_, W>) -> Result<(), W::Error> {
    try_for_each(pieces, |piece| f.write_str(piece))
}

impl uDisplay for Code {
    fn fmt<W: uWrite + ?Sized>(&self, f: &mut Formatter<'_, W>) -> Result<(), W::Error> {
        write(&self.name(), f)
    }
}

impl uDebug for Code {
    fn fmt<W: uWrite + ?Sized>(&self, f: &mut Formatter<'_, W>) -> Result<(), W::Error> {
        write(&self.name(), f)
    }
}

impl uDisplay for Message<'_> {
    fn fmt<W: uWrite + ?Sized>(&self, f: &mut Formatter<'_, W>) -> Result<(), W::Error> {
        write(self, f)
    }
}

impl uDebug for Message<'_> {
    fn fmt<W: uWrite + ?Sized>(&self, f: &mut Formatter<'_, W>) -> Result<(), W::Error> {
        write(&self.json().name(), f)?;
        f.write_str(": ")?;
        write(self, f)
    }
}

impl uDisplay for Json<'_> {
    fn fmt<W: uWrite + ?Sized>(&self, f: &mut Formatter<'_, W>) -> Result<(), W::Error> {
        write(self, f)
    }
}

impl uDebug for Json<'_> {
    fn fmt<W: uWrite + ?Sized>(&self, f: &mut Formatter<'_, W>) -> Result<(), W::Error> {
        write(self, f)
    }
}
