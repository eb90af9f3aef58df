//! Reads one verb of a message, as Go's `doPrintf` reads it (<https://pkg.go.dev/fmt#hdr-Printing>):
//! `%`, flags, a width, a precision, the number of the argument, a letter.
//!
//! What Go does not take is a fault that says what to write instead. It knows what C and Python write.

use crate::cut::{Flags, Kind, MAX_WIDTH, Verb};

/// What is cut out of the message there: how many bytes of the sign are copied before it, then the cuts.
pub(crate) type Cuts = (usize, Vec<(usize, Kind)>);
/// What is wrong, and how many bytes it covers.
pub(crate) type Wrong = (String, usize);

const USE: &str = "use `%v`, `%s`, `%d`, `%x`, `%X`, `%c`, `%f`, a numbered one such as `%[1]v`, or `%%`";
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

/// The parts of what stands for a verb, in whatever order printf of Go and of C takes them.
struct Spec<'t> {
    /// All of it.
    text: &'t str,
    flags: String,
    width: &'t str,
    /// What is behind the `.`.
    precision: Option<&'t str>,
    /// What is in the brackets.
    index: Option<&'t str>,
    /// Whether it stands before the letter.
    is_index_last: bool,
    /// The length of the argument in C: `ll` in `%lld`.
    length: &'t str,
    letter: Option<char>,
}

impl<'t> Spec<'t> {
    fn of(text: &'t str) -> Spec<'t> {
        let digits = |c: char| c.is_ascii_digit() || c == '*';
        let is_flag = |c: char| "+-0# '".contains(c);
        let mut rest = &text[1..];
        let mut flags = take(&mut rest, is_flag).to_owned();
        let mut early = take_index(&mut rest);
        flags += take(&mut rest, is_flag);
        let mut width = take(&mut rest, digits);
        // C's `%2$05d`.
        if let Some(after) = rest.strip_prefix('$') {
            (rest, early) = (after, Some(width));
            flags = String::from(take(&mut rest, is_flag));
            width = take(&mut rest, digits);
        }
        let precision = rest.strip_prefix('.').map(|after| {
            rest = after;
            early = early.or_else(|| take_index(&mut rest));
            take(&mut rest, digits)
        });
        let late = take_index(&mut rest);
        let before = rest;
        let mut length = take(&mut rest, |c| "hlLjzt".contains(c));
        let letters = |rest: &str| rest.starts_with(|c: char| c.is_ascii_alphabetic());
        // `%t` is a verb of Go.
        if !letters(rest) || length.starts_with('t') && !rest.starts_with(['d', 'i', 'u', 'x', 'X', 'o']) {
            (length, rest) = ("", before);
        }
        let letter = rest.chars().next();
        let len = text.len() - rest.len() + letter.map_or(0, char::len_utf8);
        let is_index_last = early.is_none();
        Spec {
            text: &text[..len],
            flags,
            width,
            precision,
            index: early.or(late),
            is_index_last,
            length,
            letter,
        }
    }

    /// Whether a blank follows the `%`, and then what stands only in a verb.
    fn is_blank_flag(&self) -> bool {
        let is_more = self.flags.len() > 1 || !self.width.is_empty() || self.precision.is_some();
        self.flags.starts_with(' ')
            && is_more
            && self.letter.is_some_and(|letter| letter.is_ascii_alphabetic())
    }

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
            cuts.push((std::mem::take(&mut len), Kind::Width(flags, width)));
        }
        if let (Some(precision), Some(digits)) = (precision, self.precision) {
            cuts.push((std::mem::take(&mut len) + 1 + digits.len(), Kind::Precision(precision)));
        }
        let kind = match self.index.and_then(|index| index.parse().ok()) {
            Some(n) => Kind::Nth(n, verb),
            None => Kind::Next(verb),
        };
        cuts.push((self.text.len() - cuts.iter().map(|(len, _)| len).sum::<usize>(), kind));
        cuts
    }

    /// The same with another letter, in the order that Go takes.
    fn with(&self, letter: char) -> String {
        let mut flags: Vec<_> = self.flags.chars().filter(|flag| "+-0".contains(*flag)).collect();
        flags.dedup();
        let flags: String = flags.into_iter().collect();
        let mut width = if self.width.contains('*') { String::new() } else { self.width.to_owned() };
        let mut precision =
            self.precision.filter(|digits| !digits.contains('*')).map(|digits| format!(".{digits}"));
        let (mut zero, mut before) = ("", "");
        if !matches!(letter, 'f' | 's') {
            // `%.3d` of C: at least so many digits.
            if let ("", Some(digits), 'd' | 'x' | 'X') = (width.as_str(), self.precision, letter) {
                (zero, width) = ("0", digits.trim_start_matches(['0', '*']).to_owned());
            }
            precision = None;
        }
        if let ('x' | 'X', true) = (letter, self.flags.contains('#')) {
            before = if letter == 'x' { "0x" } else { "0X" };
            // Go and C count the `0x`.
            let width_of_digits = width.parse::<usize>().unwrap_or(0).saturating_sub(2);
            width = if width_of_digits == 0 { String::new() } else { width_of_digits.to_string() };
        }
        let index = self.index.map(|index| format!("[{index}]")).unwrap_or_default();
        format!("{before}%{flags}{zero}{width}{}{index}{letter}", precision.unwrap_or_default())
    }

    /// What to write instead.
    fn instead(&self) -> String {
        let letters: &[char] = match self.letter.unwrap_or_default() {
            letter @ ('v' | 's' | 'd' | 'x' | 'X' | 'c' | 'f') => &[letter],
            'i' | 'u' => &['d'],
            'p' | 'a' => &['x'],
            'A' => &['X'],
            'F' => &['f'],
            'e' | 'E' | 'g' | 'G' => &['f', 'v'],
            'o' | 'O' | 'b' | 'B' => &['d', 'x'],
            'S' => &['s'],
            'C' => &['c'],
            'q' | 't' | 'r' | 'w' | 'T' => &['v'],
            '%' => return "write `%%` for a percent sign".to_owned(),
            _ => return USE.to_owned(),
        };
        let letters: Vec<_> = letters.iter().map(|&letter| format!("`{}`", self.with(letter))).collect();
        format!("write {}", letters.join(" or "))
    }
}

/// Takes the characters at the start that are of this kind.
fn take<'t>(rest: &mut &'t str, is: impl Fn(char) -> bool) -> &'t str {
    let text = *rest;
    *rest = text.trim_start_matches(is);
    &text[..text.len() - rest.len()]
}

/// Takes what stands in brackets.
fn take_index<'t>(rest: &mut &'t str) -> Option<&'t str> {
    let (index, after) = rest.strip_prefix('[')?.split_once(']')?;
    if index.len() > 9 {
        return None;
    }
    *rest = after;
    Some(index)
}

/// A width or a precision; 0 where there are no digits.
fn limited(what: &str, digits: &str, text: &str) -> Result<u8, String> {
    if digits.is_empty() {
        return Ok(0);
    }
    let number = digits.parse().ok().filter(|&number| number <= MAX_WIDTH);
    number.ok_or_else(|| format!("`{text}` has a {what} of {digits}: {MAX_WIDTH} is the limit"))
}
