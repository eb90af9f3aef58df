//! Reads one verb of a message, as Go's `doPrintf` reads it (<https://pkg.go.dev/fmt#hdr-Printing>):
//! `%`, flags, a width, a precision, the number of the argument, a letter.
//!
//! What Go does not take is a fault that says what to write instead.

mod spec;
mod advice;

use crate::cut::{Flags, Kind, MAX_WIDTH, Rare, Verb};
use crate::verb::advice::USE;
use crate::verb::spec::Spec;

/// What is cut out of the message there: how many bytes of the sign are copied before it, then the cuts.
pub(crate) type Cuts = (usize, Vec<(usize, Kind)>);
/// What is wrong, and how many bytes it covers.
pub(crate) type Wrong = (String, usize);

/// The record of a cut has six bits for the length of a verb.
pub(crate) const MAX_LEN: usize = 63;

/// Reads the `%` that `text` starts with.
pub(crate) fn read(text: &str) -> Result<Cuts, Wrong> {
    let after = &text[1..];
    if after.starts_with('%') {
        return Ok((1, vec![(1, Kind::Nothing)]));
    }
    let spec = Spec::of(text);
    let is_sign = |c: char| !c.is_ascii() || " ,;:!?)/\n\t".contains(c);
    // `100% load`, `100%, done` and `100%。`: the percent sign is meant. Not in `% 5d`.
    if after.starts_with(is_sign) && !spec.is_blank_flag() {
        return Err(("`%` is no verb here: write `%%` for a percent sign".to_owned(), 1));
    }
    spec.cuts().map(|cuts| (0, cuts)).map_err(|fault| (fault, spec.text.len()))
}

/// The verb whose letter this is.
fn verb(letter: char) -> Option<Verb> {
    ALL.into_iter().find(|&verb| sign(verb)[1..].starts_with(letter))
}

const ALL: [Verb; 7] = [Verb::V, Verb::S, Verb::D, Verb::X, Verb::UpperX, Verb::C, Verb::F];

/// The verb as a template has it.
pub(crate) fn sign(verb: Verb) -> &'static str {
    match verb {
        Verb::V => "%v",
        Verb::S => "%s",
        Verb::D => "%d",
        Verb::X => "%x",
        Verb::UpperX => "%X",
        Verb::C => "%c",
        Verb::F => "%f",
    }
}

impl Spec<'_> {
    /// The cuts of a right one, or what is wrong.
    fn cuts(&self) -> Result<Vec<(usize, Kind)>, String> {
        let text = self.text;
        let Some(letter) = self.letter else {
            return Err(match &text[1..] {
                "" => "`%` at the end is no verb: write `%%` for a percent sign".to_owned(),
                _ => format!("`{text}` at the end is not a verb: {USE}"),
            });
        };
        let Some(verb) = verb(letter).filter(|_| self.length.is_empty()) else {
            return Err(format!("verb `{text}` is not supported: {}", self.instead()));
        };
        if let Some(index) = self.index {
            let is_number = !index.is_empty() && index.bytes().all(|byte| byte.is_ascii_digit());
            if !is_number {
                return Err(format!("verb `{text}` is not supported: {USE}"));
            }
            if index.starts_with('0') || index.parse::<u8>().is_err() {
                return Err(format!("`{text}` is out of range: arguments are numbered from 1 to 255"));
            }
        }
        self.check_flags(verb)?;
        if !self.is_index_last && self.is_long() {
            return Err(format!(
                "the number of the argument stands before the letter: write `{}`",
                self.with(letter)
            ));
        }
        let width = limited("width", self.width, text)?;
        let precision = self.precision.map(|digits| limited("precision", digits, text)).transpose()?;
        if text.len() > MAX_LEN {
            return Err(format!("`{text}` is {} bytes long: {MAX_LEN} are the limit", text.len()));
        }
        Ok(self.written(width, precision, verb))
    }

    /// Whether there is more than the number of the argument and the letter.
    fn is_long(&self) -> bool {
        !self.width.is_empty()
            || self.precision.is_some()
            || !self.text[1..].starts_with(['[', '+', '-', '0'])
            || self.text.contains(['$'])
    }

    fn check_flags(&self, verb: Verb) -> Result<(), String> {
        let text = self.text;
        let instead = self.instead();
        if self.width.contains('*') || self.precision.is_some_and(|precision| precision.contains('*')) {
            let what = "takes its width or precision from an argument, which is not supported";
            return Err(format!("`{text}` {what}: write the number, as in `%8v`"));
        }
        if let Some(flag) = self.flags.chars().find(|flag| !"+-0".contains(*flag)) {
            return Err(format!("`{text}` has the flag `{flag}`, which is not supported: {instead}"));
        }
        if self.precision.is_some() && !matches!(verb, Verb::F | Verb::S) {
            return Err(format!("`{text}` has a precision, which only `%f` and `%s` take: {instead}"));
        }
        Ok(())
    }

    /// The cuts. Together they stand for all of the text.
    fn written(&self, width: u8, precision: Option<u8>, verb: Verb) -> Vec<(usize, Kind)> {
        let mut flags = Flags::NONE;
        for (sign, flag) in [('+', Flags::PLUS), ('-', Flags::MINUS), ('0', Flags::ZERO)] {
            if self.flags.contains(sign) {
                flags = flags.with(flag);
            }
        }
        // As in Go, what is filled up on the right has no zeros there, and no width needs no zeros.
        if flags.has(Flags::MINUS) || width == 0 {
            flags = flags.without(Flags::ZERO);
        }
        if width == 0 {
            flags = flags.without(Flags::MINUS);
        }
        let mut cuts = Vec::new();
        let mut len = 1 + self.flags.len() + self.width.len();
        if width != 0 || flags != Flags::NONE {
            cuts.push((std::mem::take(&mut len), Kind::Rare(Rare::Width(flags, width))));
        }
        if let (Some(precision), Some(digits)) = (precision, self.precision) {
            cuts.push((std::mem::take(&mut len) + 1 + digits.len(), Kind::Rare(Rare::Precision(precision))));
        }
        let kind = match self.index.and_then(|index| index.parse().ok()) {
            Some(n) => Kind::Nth(n, verb),
            None => Kind::Next(verb),
        };
        cuts.push((self.text.len() - cuts.iter().map(|(len, _)| len).sum::<usize>(), kind));
        cuts
    }
}

/// A width or a precision; 0 where there are no digits.
fn limited(what: &str, digits: &str, text: &str) -> Result<u8, String> {
    if digits.is_empty() {
        return Ok(0);
    }
    let number = digits.parse().ok().filter(|&number| number <= MAX_WIDTH);
    number.ok_or_else(|| format!("`{text}` has a {what} of {digits}: {MAX_WIDTH} is the limit"))
}
