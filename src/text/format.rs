//! The format of a verb: flags, a width, a precision.

use crate::text::cut::Flags;

/// The format of a verb.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Format {
    pub(crate) flags: Flags,
    /// In characters; 0 where there is none.
    pub(crate) width: u8,
    pub(crate) precision: Option<u8>,
}

impl Format {
    /// That of `%v`.
    pub(crate) const NONE: Format = Format { flags: Flags::NONE, width: 0, precision: None };

    pub(crate) const fn without(self, flag: Flags) -> Format {
        Format { flags: self.flags.without(flag), ..self }
    }

    /// The sign of a number that is not negative.
    pub(crate) const fn plus(self) -> &'static str {
        if self.flags.has(Flags::PLUS) { "+" } else { "" }
    }
}

/// What writes a text in pieces.
pub(crate) type Body<'b> = &'b mut dyn FnMut(&mut dyn FnMut(&str));

/// Writes a sign and a body, filled up to the width. To know how long the body is, it is written twice.
pub(crate) fn pad(format: Format, sign: &str, body: Body<'_>, out: &mut dyn FnMut(&str)) {
    let mut missing = usize::from(format.width).saturating_sub(sign.len());
    if missing != 0 {
        body(&mut |piece| missing = missing.saturating_sub(piece.chars().count()));
    }
    let (is_left, is_zero) = (format.flags.has(Flags::MINUS), format.flags.has(Flags::ZERO));
    let mut fill = |when: bool, out: &mut dyn FnMut(&str)| {
        while when && missing != 0 {
            missing = missing.wrapping_sub(1);
            out(if is_zero { "0" } else { " " });
        }
    };
    // Zeros stand between the sign and the digits.
    fill(!is_left && !is_zero, out);
    out(sign);
    fill(is_zero, out);
    body(out);
    fill(is_left, out);
}
