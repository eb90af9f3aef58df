//! A message split at its verbs, so that no `%` is searched for at run time.
//!
//! The verbs are those of Go's `fmt` for any value, a string and an integer: `%v`, `%s`, `%d`, the
//! numbered ones such as `%[2]v`, and `%%` (<https://pkg.go.dev/fmt#hdr-Printing>). The places that JSON escapes are cuts too: what lies
//! between two cuts is copied as it is into text and JSON alike.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::cut::{Kind, Verb};

/// How long a message may be, in bytes. A longer one is most likely a file in the wrong place.
const MAX_LEN: usize = u16::MAX as usize;
/// The highest number of an argument: the crate numbers them in 8 bits.
const MAX_ARGS: usize = u8::MAX as usize;

/// A message and where it must be cut to be rendered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// The message as it is written in the catalogue.
    pub text: String,
    /// In the order of their positions.
    pub cuts: Vec<Cut>,
    /// The arguments that it takes by their numbers, from 1, each with its verb. Where there is `%v` and
    /// another verb for an argument, this is the other one.
    pub args: BTreeMap<usize, Verb>,
}

/// What of the message is not copied as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    /// The byte offset in the message.
    pub at: usize,
    /// How many bytes of the message it stands for.
    pub width: usize,
    /// What is written in its place.
    pub kind: Kind,
}

impl Template {
    /// Splits `text` at its verbs.
    ///
    /// ```
    /// use edge_errors_codegen::{Cut, Kind, Template, Verb};
    ///
    /// let template = Template::split("no disk in slot %d").unwrap();
    /// assert_eq!(template.cuts, [Cut { at: 16, width: 2, kind: Kind::Next(Verb::D) }]);
    /// ```
    ///
    /// # Errors
    ///
    /// What is wrong, a sentence for each place, with its byte offset in `text`.
    pub fn split(text: &str) -> Result<Template, Vec<(usize, String)>> {
        let mut faults = Vec::new();
        let mut template = Template { text: text.to_owned(), cuts: Vec::new(), args: BTreeMap::new() };
        if text.len() > MAX_LEN {
            let fault = format!("the message is {} bytes long: {MAX_LEN} are the limit", text.len());
            return Err(vec![(0, fault)]);
        }
        // Go's argNum: where a verb reads from; `%[n]v` moves it (fmt/print.go, doPrintf).
        let mut next = 1;
        let mut from = 0;
        while let Some(at) = text[from..].find(['%', '"', '\\']).map(|found| from + found) {
            let (start, width, kind) = match verb(&text[at..]) {
                Ok((skipped, width, kind)) => (at + skipped, width, kind),
                Err((fault, width)) => {
                    faults.push((at, fault));
                    from = at + width;
                    continue;
                }
            };
            if let Kind::Nth(n, _) = kind {
                next = usize::from(n);
            }
            if let Kind::Next(verb) | Kind::Nth(_, verb) = kind {
                let written = &text[at..at + width];
                if next > MAX_ARGS {
                    let fault = format!("`{written}` is argument {next} here: {MAX_ARGS} are the limit");
                    faults.push((at, fault));
                }
                let other = template.args.entry(next).or_insert(verb);
                if *other == Verb::V {
                    *other = verb;
                } else if ![Verb::V, *other].contains(&verb) {
                    let other = sign(*other);
                    let rule = "no argument is a string and an integer";
                    let fault =
                        format!("`{written}` takes argument {next}, which `{other}` takes too: {rule}");
                    faults.push((at, fault));
                }
                next += 1;
            }
            from = start + width;
            template.cuts.push(Cut { at: start, width, kind });
        }
        if faults.is_empty() { Ok(template) } else { Err(faults) }
    }

    /// How many arguments the template takes: the highest number that one of its verbs reads.
    #[must_use]
    pub fn arity(&self) -> usize {
        self.args.last_key_value().map_or(0, |(&number, _)| number)
    }

    /// Where a `%d` stands directly after another one, as byte offsets. Their digits run together, so the
    /// two integers cannot be told apart.
    pub(crate) fn joined_integers(&self) -> impl Iterator<Item = usize> {
        let is_integer = |cut: &Cut| cut.kind.verb() == Some(Verb::D);
        let pairs = self.cuts.iter().zip(self.cuts.iter().skip(1));
        let joined = move |(left, right): &(&Cut, &Cut)| {
            is_integer(left) && is_integer(right) && left.at + left.width == right.at
        };
        pairs.filter(joined).map(|(_, right)| right.at)
    }

    /// The parts that are copied as they are, as ranges of the message, each with what follows it;
    /// none where all of the message is copied as it is.
    pub fn parts(&self) -> impl Iterator<Item = (Range<usize>, Kind)> {
        let mut from = 0;
        let parts = self.cuts.iter().map(move |cut| {
            let before = from..cut.at;
            from = cut.at + cut.width;
            (before, cut.kind)
        });
        let end = self.cuts.last().map(|last| last.at + last.width..self.text.len());
        parts.chain(end.filter(|end| !end.is_empty()).map(|end| (end, Kind::Nothing)))
    }

    /// The row of a plain column: the text, and the records of its cuts. `src/text/column.rs` says what is in a
    /// record.
    ///
    /// ```
    /// use edge_errors_codegen::Template;
    ///
    /// let template = Template::split("no disk in slot %v").unwrap();
    /// assert_eq!(template.row(), "no disk in slot %v\x10\0\x02\0\0");
    /// ```
    #[must_use]
    pub fn row(&self) -> String {
        let mut records = Vec::new();
        let mut from = 0;
        for cut in &self.cuts {
            // A text that is too long for one record gets more of them. Their cuts stand for nothing.
            while cut.at - from > LONGEST {
                let end =
                    (0..=from + LONGEST).rev().find(|&end| self.text.is_char_boundary(end)).unwrap_or(0);
                records.push(record(end - from, 0, Kind::Nothing));
                from = end;
            }
            records.push(record(cut.at - from, cut.width, cut.kind));
            from = cut.at + cut.width;
        }
        let last = records.len().saturating_sub(1);
        for record in &mut records[..last] {
            record[2] |= MORE;
        }
        let records = records.into_iter().rev().flatten().map(char::from);
        self.text.chars().chain(records).collect()
    }

    /// The length of the text in a JSON string, without that of its arguments.
    pub(crate) fn json_len(&self) -> usize {
        self.cuts.iter().fold(self.text.len(), |len, cut| match cut.kind {
            Kind::Quote | Kind::Backslash => len + 1,
            Kind::Next(_) | Kind::Nth(..) | Kind::Nothing => len - cut.width,
        })
    }
}

/// The highest number in two bytes of ASCII.
const LONGEST: usize = (1 << 14) - 1;
/// The bit of a record after which another one comes.
const MORE: u8 = 1 << 6;

/// The record of a cut after so many bytes of text, which stands for `width` bytes.
fn record(len: usize, width: usize, kind: Kind) -> [u8; 5] {
    let low = |number: usize| u8::try_from(number & 127).expect("7 bits");
    let kind = usize::from(kind.number());
    [low(len), low(len >> 7), low(width), low(kind), low(kind >> 7)]
}

/// Reads the `%`, `"` or `\` that `text` starts with. Returns how many bytes are copied before the
/// cut, and the width and the kind of the cut; or the fault, and how many bytes it covers.
fn verb(text: &str) -> Result<(usize, usize, Kind), (String, usize)> {
    const USE: &str = "use `%v`, `%s`, `%d`, a numbered one such as `%[1]v`, or `%%`";
    if text.starts_with('"') {
        return Ok((0, 1, Kind::Quote));
    }
    if text.starts_with('\\') {
        return Ok((0, 1, Kind::Backslash));
    }
    let after = &text[1..];
    // `100% load`, `100%, done` and `100%。`: the percent sign is meant.
    if after.starts_with(|c: char| !c.is_ascii() || " ,;:!?)/".contains(c)) {
        return Err(("`%` is no verb here: write `%%` for a percent sign".to_owned(), 1));
    }
    if let Some(verb) = letter(after) {
        return Ok((0, 2, Kind::Next(verb)));
    }
    if after.starts_with('%') {
        return Ok((1, 1, Kind::Nothing));
    }
    let index = after.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    let index = index.and_then(|(digits, rest)| Some((digits, letter(rest)?)));
    if let Some((digits, verb)) = index.filter(|(digits, _)| is_number(digits)) {
        let width = digits.len() + 4;
        return match digits.parse() {
            Ok(n) if !digits.starts_with('0') => Ok((0, width, Kind::Nth(n, verb))),
            _ => Err((
                format!("`{}` is out of range: arguments are numbered from 1 to 255", &text[..width]),
                width,
            )),
        };
    }
    // The fault covers what Go would read as a verb: flags, width, precision and index, then a letter.
    let flags = |c: char| c.is_ascii_digit() || "+-# .*[]".contains(c);
    match after.char_indices().find(|&(_, c)| !flags(c)) {
        Some((at, letter)) => {
            let width = 1 + at + letter.len_utf8();
            Err((format!("verb `{}` is not supported: {USE}", &text[..width]), width))
        }
        None if after.is_empty() => {
            Err(("`%` at the end is no verb: write `%%` for a percent sign".to_owned(), text.len()))
        }
        None => Err((format!("`{text}` at the end is not a verb: {USE}"), text.len())),
    }
}

/// Where the first verb of `text` stands.
pub(crate) fn verb_in(text: &str) -> Option<usize> {
    let is_verb =
        |&(at, _): &(usize, _)| matches!(verb(&text[at..]), Ok((_, _, kind)) if kind.verb().is_some());
    text.match_indices('%').find(is_verb).map(|(at, _)| at)
}

/// The verb whose letter `text` starts with.
pub(crate) fn letter(text: &str) -> Option<Verb> {
    [Verb::V, Verb::S, Verb::D].into_iter().find(|&verb| text.starts_with(&sign(verb)[1..]))
}

/// The verb as a template has it.
pub(crate) fn sign(verb: Verb) -> &'static str {
    match verb {
        Verb::V => "%v",
        Verb::S => "%s",
        Verb::D => "%d",
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
