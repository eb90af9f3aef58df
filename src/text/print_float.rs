//! How a [`Float`] is printed. Only a program that uses it has this code: it is reached by [`Render`] alone.

use core::fmt;

use crate::text::arg::Render;
use crate::text::cut::{Flags, Verb};
use crate::text::float::{Float, Style, write_float};
use crate::text::format::{Format, pad};
use crate::text::formatted::open;

impl Render for Float {
    fn render(&self, out: &mut dyn FnMut(&str)) {
        write(self.0, Verb::V, Format::NONE, out);
    }

    fn __print_float(&self, verb: Option<Verb>, format: Format, out: &mut dyn FnMut(&str)) -> bool {
        match verb {
            // Go's `%+v` is another verb, which prints a float as `%v` does.
            Some(Verb::V) => write(self.0, Verb::V, format.without(Flags::PLUS), out),
            Some(verb @ (Verb::X | Verb::UpperX | Verb::F)) => write(self.0, verb, format, out),
            _ => {
                out(verb.map_or("", open));
                out("float64=");
                write(self.0, Verb::V, format, out);
                out(if verb.is_some() { ")" } else { "" });
            }
        }
        true
    }

    #[cfg(feature = "alloc")]
    fn __float(&self) -> Option<f64> {
        Some(self.0)
    }
}

/// `Float` and what `%v` prints. Not as `f64` does it, which has panic paths.
impl fmt::Debug for Float {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut result = f.write_str("Float(");
        self.render(&mut |text| {
            if result.is_ok() {
                result = f.write_str(text);
            }
        });
        result.and_then(|()| f.write_str(")"))
    }
}

fn write(value: f64, verb: Verb, format: Format, out: &mut dyn FnMut(&str)) {
    let style = match (verb, format.precision) {
        (Verb::F, precision) => Style::Fixed(precision.unwrap_or(6)),
        (Verb::X | Verb::UpperX, _) => Style::Hex { is_upper: verb == Verb::UpperX },
        (_, Some(precision)) => Style::Digits(precision),
        (_, None) => Style::Shortest,
    };
    // Compared as bits: most chips would need functions for a comparison of floats.
    let size = value.to_bits() & (u64::MAX >> 1);
    let infinity = f64::INFINITY.to_bits();
    let sign = if size <= infinity && value.is_sign_negative() {
        "-"
    } else if size == infinity {
        "+"
    } else {
        format.plus()
    };
    let format = if size < infinity { format } else { format.without(Flags::ZERO) };
    pad(format, sign, &mut |out| write_float(value, style, out), out);
}
