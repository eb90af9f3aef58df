//! Formatters to call the functions of `Display`, `Debug`, `uDisplay` and `uDebug` with, and a hasher.

use core::fmt::{self, Display, Formatter, Write};
use core::hash::Hasher;
use core::hint::black_box;

use ufmt::uWrite;

/// Takes every text, or fails.
pub struct Sink;

impl Write for Sink {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if black_box(text).is_empty() { Err(fmt::Error) } else { Ok(()) }
    }
}

impl uWrite for Sink {
    type Error = ();

    fn write_str(&mut self, text: &str) -> Result<(), ()> {
        if black_box(text).is_empty() { Err(()) } else { Ok(()) }
    }
}

impl Hasher for Sink {
    fn finish(&self) -> u64 {
        black_box(0)
    }

    fn write(&mut self, bytes: &[u8]) {
        black_box(bytes);
    }
}

struct Formatted<F>(F);

impl<F: Fn(&mut Formatter<'_>) -> fmt::Result> Display for Formatted<F> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        (self.0)(f)
    }
}

/// Formats with and without a width, a precision and the alternate form.
pub fn reach(format: impl Fn(&mut Formatter<'_>) -> fmt::Result) {
    let formatted = Formatted(format);
    black_box(Sink.write_fmt(format_args!("{formatted}")).is_ok());
    black_box(Sink.write_fmt(format_args!("{formatted:>#9.3}")).is_ok());
}

/// Formats with `ufmt`.
pub fn reach_ufmt(format: impl Fn(&mut ufmt::Formatter<'_, Sink>) -> Result<(), ()>) {
    black_box(format(&mut ufmt::Formatter::new(&mut Sink)).is_ok());
}
