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
        body(&mut |piece| {
            start(piece, &mut missing);
        });
    }
    // Zeros stand between the sign and the digits.
    let (fill, place) = if format.flags.has(Flags::ZERO) {
        ("0", 1)
    } else {
        (" ", if format.flags.has(Flags::MINUS) { 2 } else { 0 })
    };
    for index in 0..3 {
        while index == place && missing != 0 {
            missing = missing.wrapping_sub(1);
            out(fill);
        }
        match index {
            0 => out(sign),
            1 => body(out),
            _ => {}
        }
    }
}

/// The first characters of a text, at most as many as are left; they are subtracted from those.
// Not by `chars`, whose count is made for long texts.
#[inline(never)]
pub(crate) fn start<'t>(text: &'t str, left: &mut usize) -> &'t str {
    // Not by `enumerate`, which adds with a panic path in a build that checks overflows.
    let mut len = 0_usize;
    for byte in text.bytes() {
        let is_first = byte & 0b1100_0000 != 0b1000_0000;
        if is_first && *left == 0 {
            break;
        }
        *left = left.wrapping_sub(usize::from(is_first));
        len = len.wrapping_add(1);
    }
    text.get(..len).unwrap_or_default()
}
