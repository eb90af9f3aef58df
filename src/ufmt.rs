//! Feature `ufmt`: `uDisplay` and `uDebug`, as small as `core::fmt` is not.
//!
//! Text is handed over with `write_str` alone: the default `write_char` of `ufmt-write` reads
//! uninitialized memory.

use ::ufmt::{Formatter, uDebug, uDisplay, uWrite};

use crate::code::Code;
use crate::json::Json;
use crate::message::Message;
use crate::pieces::Pieces;

/// Writes into a formatter, up to its first error.
fn write<W: uWrite + ?Sized>(pieces: &impl Pieces, f: &mut Formatter<'_, W>) -> Result<(), W::Error> {
    let mut result = Ok(());
    pieces.for_each(&mut |piece| {
        if result.is_ok() {
            result = f.write_str(piece);
        }
    });
    result
}

impl uDisplay for Code {
    fn fmt<W: uWrite + ?Sized>(&self, f: &mut Formatter<'_, W>) -> Result<(), W::Error> {
        f.write_str(self.as_str())
    }
}

impl uDebug for Code {
    fn fmt<W: uWrite + ?Sized>(&self, f: &mut Formatter<'_, W>) -> Result<(), W::Error> {
        f.write_str(self.as_str())
    }
}

impl uDisplay for Message<'_> {
    fn fmt<W: uWrite + ?Sized>(&self, f: &mut Formatter<'_, W>) -> Result<(), W::Error> {
        write(self, f)
    }
}

impl uDebug for Message<'_> {
    fn fmt<W: uWrite + ?Sized>(&self, f: &mut Formatter<'_, W>) -> Result<(), W::Error> {
        f.write_str(self.name())?;
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
