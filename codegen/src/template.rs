//! A message split at its verbs, so that no `%` is searched for at run time.
//!
//! The verbs are those of Go's `fmt` (<https://pkg.go.dev/fmt#hdr-Printing>): `%v`, `%s`, `%d`, `%x`, `%X`, `%c`,
//! `%f`, with flags, a width and a precision, the numbered ones such as `%[2]v`, and `%%`. The places that JSON
//! escapes are cuts too: what lies between two cuts is copied as it is into text and JSON alike.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::cut::{Kind, Rare, Verb};
use crate::verb::{self, Cuts, Wrong, sign};

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
    /// The arguments that it takes by their numbers, from 1, each with its verb. Where several verbs print an
    /// argument, this is the one that prints the fewest kinds of arguments.
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
        while let Some(at) = text[from..].find(['%', '"', '\\', '\n', '\t']).map(|found| from + found) {
            let (skipped, cuts) = match cut(&text[at..]) {
                Ok(cuts) => cuts,
                Err((fault, width)) => {
                    faults.push((at, fault));
                    from = at + width;
                    continue;
                }
            };
            from = at + skipped;
            for (width, kind) in cuts {
                if let Kind::Nth(n, _) = kind {
                    next = usize::from(n);
                }
                if let Some(verb) = kind.verb() {
                    let written = &text[at..from + width];
                    template.take(next, verb, written).unwrap_or_else(|fault| faults.push((at, fault)));
                    next += 1;
                }
                template.cuts.push(Cut { at: from, width, kind });
                from += width;
            }
        }
        if faults.is_empty() { Ok(template) } else { Err(faults) }
    }

    /// Notes that a verb, as it is written, takes this argument.
    fn take(&mut self, number: usize, verb: Verb, written: &str) -> Result<(), String> {
        let other = self.args.entry(number).or_insert(verb);
        if number > MAX_ARGS {
            return Err(format!("`{written}` is argument {number} here: {MAX_ARGS} are the limit"));
        }
        let Some(stricter) = stricter(*other, verb) else {
            let rule = "an argument is a string, an integer or a float";
            let other = sign(*other);
            return Err(format!("`{written}` takes argument {number}, which `{other}` takes too: {rule}"));
        };
        *other = stricter;
        Ok(())
    }

    /// How many arguments the template takes: the highest number that one of its verbs reads.
    #[must_use]
    pub fn arity(&self) -> usize {
        self.args.last_key_value().map_or(0, |(&number, _)| number)
    }

    /// Where a `%d` stands directly after another one, as byte offsets. Their digits run together, so the
    /// two integers cannot be told apart. With a width, as in `%02d%02d`, they can, and nobody reads them back.
    pub(crate) fn joined_integers(&self) -> impl Iterator<Item = usize> {
        let is_read_back = self.cuts.iter().all(|cut| cut.kind.is_reversible());
        let is_integer = move |cut: &Cut| is_read_back && cut.kind.verb() == Some(Verb::D);
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
            Kind::Quote | Kind::Rare(Rare::Backslash | Rare::LineFeed | Rare::Tab) => len + 1,
            _ => len - cut.width,
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

/// Reads the sign that `text` starts with.
fn cut(text: &str) -> Result<Cuts, Wrong> {
    let kind = match text.as_bytes() {
        [b'"', ..] => Kind::Quote,
        [b'\\', ..] => Kind::Rare(Rare::Backslash),
        [b'\n', ..] => Kind::Rare(Rare::LineFeed),
        [b'\t', ..] => Kind::Rare(Rare::Tab),
        _ => return verb::read(text),
    };
    Ok((0, vec![(1, kind)]))
}

/// Whether `text` starts with a verb, from its `%` on.
pub(crate) fn is_verb(text: &str) -> bool {
    verb::read(text).is_ok_and(|(_, cuts)| cuts.iter().any(|(_, kind)| kind.verb().is_some()))
}

/// Where the first verb of `text` stands.
pub(crate) fn verb_in(text: &str) -> Option<usize> {
    text.match_indices('%').map(|(at, _)| at).find(|&at| is_verb(&text[at..]))
}

/// The stricter of two verbs: the one that prints fewer kinds of arguments. `None` where no argument is printed by
/// both.
pub(crate) fn stricter(one: Verb, other: Verb) -> Option<Verb> {
    if one == Verb::V {
        return Some(other);
    }
    match (one, other) {
        (verb, Verb::V | Verb::X | Verb::UpperX) | (Verb::X | Verb::UpperX, verb) => Some(verb),
        (Verb::D | Verb::C, Verb::D | Verb::C) => Some(if one == other { one } else { Verb::D }),
        _ => Some(one).filter(|_| one == other),
    }
}
