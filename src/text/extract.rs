//! Finds the arguments in a rendered text.
//!
//! A text may be read in several ways: with the template `%v-%v`, the text `a-b-c` is `a` and `b-c`, or
//! `a-b` and `c`. The search goes on until it has found a second reading or has tried them all. It
//! remembers from where on the rest of a template does not fit, so its time grows with the length of
//! the text, and not with a power of it.
//!
//! This does not hold for a template that prints an argument twice, or that has nothing but digits
//! between two `%d`: to match a pattern with repeated variables is NP-complete (D. Angluin, "Finding
//! patterns common to a set of strings", 1980). So the number of steps has a limit, which grows with the
//! text, as a regular expression's engine that goes back has one.

use core::mem;

use crate::text::arg::Arg;
use crate::text::cut::{Kind, Rare, Verb};
use crate::text::form::{NO_PARTS, Parts, Template};
use crate::text::no_match::NoMatch;
use crate::text::pieces::skip;
use crate::text::verbs::{HAS_FORMATS, HAS_TYPED_VERBS, known};

/// Finds the only arguments with which `template` gives `text`: a string for each `%v` and `%s`, an integer for
/// each `%d`. It puts them into `args`, which must hold `Arg::Nil` alone. An argument that no verb prints stays
/// so. Returns how many arguments the template takes. The array is the caller's, because copies of it would cost
/// more than all else where a template takes no argument.
///
/// A template has up to `VERBS` verbs and takes up to `ARGS` arguments. With `ALL` it can have verbs that the
/// catalogue has not.
pub(crate) fn extract<'t, const VERBS: usize, const ARGS: usize, const ALL: bool>(
    template: Template,
    text: &'t str,
    args: &mut [Arg<'t>; ARGS],
) -> Result<usize, NoMatch> {
    if let Some(whole) = template.whole() {
        return if whole == text { Ok(0) } else { Err(NoMatch::OtherTemplate) };
    }
    search::<VERBS, ARGS, ALL>(template, text, args, step_limit::<VERBS>(text))
}

/// How many steps the search may take: enough for each template whose search takes linear time. There a
/// `%v` or `%s` starts at most three times. A `%d` starts at most three times at each place, and has 21
/// ends.
pub(crate) const fn step_limit<const VERBS: usize>(text: &str) -> usize {
    text.len().saturating_add(1).saturating_mul(64).saturating_mul(VERBS)
}

/// [`extract`] for a template with cuts, in at most `steps` steps: a step tries one end of one verb. Apart,
/// so that a plain template takes no stack for the search.
#[inline(never)]
pub(crate) fn search<'t, const VERBS: usize, const ARGS: usize, const ALL: bool>(
    template: Template,
    text: &'t str,
    args: &mut [Arg<'t>; ARGS],
    steps: usize,
) -> Result<usize, NoMatch> {
    let (is_repeated, arity) = repeated::<ARGS, ALL>(template.parts());
    let mut search = Search::<VERBS, ARGS, ALL> {
        text,
        readings: [UNREAD; VERBS],
        rest: template.parts(),
        depth: 0,
        is_repeated,
        steps,
    };
    let mut is_found = false;
    let mut next = Some(literal::<ALL>(&mut search.rest, text, 0).ok_or(NoMatch::OtherTemplate)?);
    if (ALL || HAS_FORMATS) && !is_reversible::<ALL>(template.parts()) {
        return Err(NoMatch::Irreversible);
    }
    loop {
        match next {
            Some((Some(verb), end)) => {
                search.open(verb, end, is_found).ok_or(NoMatch::BacktrackLimit)?;
            }
            Some((None, end)) if end == text.len() => {
                if is_found {
                    return Err(NoMatch::Ambiguous);
                }
                is_found = true;
                search.write_args(args);
            }
            Some((None, _)) => {}
            None => search.close(is_found),
        }
        if search.depth == 0 {
            return if is_found { Ok(arity) } else { Err(NoMatch::OtherTemplate) };
        }
        next = search.advance();
    }
}

/// No integer of 64 bits is longer, with its sign.
const MAX_INTEGER_LEN: usize = 20;

/// A verb, and the part of the text that it is read from.
#[derive(Clone, Copy)]
struct Reading {
    /// What follows the verb.
    after: Parts,
    /// The first byte of it, if that is known.
    first: Option<&'static u8>,
    /// The number of its argument, from 0.
    arg: usize,
    verb: Verb,
    start: usize,
    /// Where the next attempt ends, one byte after the end of the last one.
    next_end: usize,
    /// Whether one reading of the whole text was found before this verb started here.
    is_second: bool,
    /// If the verb starts here or later, the rest of the text does not fit.
    fails_from: usize,
}

const UNREAD: Reading = Reading {
    after: NO_PARTS,
    first: None,
    arg: 0,
    verb: Verb::V,
    start: 0,
    next_end: 0,
    is_second: false,
    fails_from: usize::MAX,
};

impl Reading {
    /// What the last attempt took.
    fn value<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start..self.next_end.wrapping_sub(1)).unwrap_or_default()
    }

    /// Known at build time where no template has `%d`.
    fn is_integer<const ALL: bool>(&self) -> bool {
        (ALL || HAS_TYPED_VERBS) && self.verb == Verb::D
    }
}

/// Tries the ends of each verb from left to right. The last verb changes first.
struct Search<'t, const VERBS: usize, const ARGS: usize, const ALL: bool> {
    text: &'t str,
    readings: [Reading; VERBS],
    /// What follows the verb that was reached last.
    rest: Parts,
    /// How many verbs have a start.
    depth: usize,
    /// Whether two verbs print the argument.
    is_repeated: [bool; ARGS],
    /// How many steps are left.
    steps: usize,
}

impl<'t, const VERBS: usize, const ARGS: usize, const ALL: bool> Search<'t, VERBS, ARGS, ALL> {
    /// The next verb starts here, unless the rest is known not to fit. `None` where too few steps are left
    /// to try all of its ends.
    fn open(&mut self, kind: Kind, start: usize, is_second: bool) -> Option<()> {
        let previous = self.readings.get(self.depth.wrapping_sub(1));
        let next = previous.map_or(0, |reading| reading.arg.wrapping_add(1));
        let (arg, verb) = match kind {
            Kind::Next(verb) => (next, verb),
            Kind::Nth(n, verb) => (usize::from(n).wrapping_sub(1), verb),
            _ => return Some(()),
        };
        let Some(reading) = self.readings.get_mut(self.depth).filter(|reading| start < reading.fails_from)
        else {
            return Some(());
        };
        // Field by field: the whole would be put together on the stack and copied by `memcpy`.
        reading.first = self.rest.first::<ALL>().and_then(|part| part.before.first_byte());
        reading.after = self.rest;
        reading.arg = arg;
        reading.verb = verb;
        reading.start = start;
        reading.next_end = start;
        reading.is_second = is_second;
        self.depth = self.depth.wrapping_add(1);
        let longest = self.text.len().wrapping_sub(start);
        let longest = if reading.is_integer::<ALL>() { longest.min(MAX_INTEGER_LEN) } else { longest };
        self.steps = self.steps.checked_sub(longest)?.checked_sub(1)?;
        Some(())
    }

    /// No end is left for the last verb.
    fn close(&mut self, is_second: bool) {
        self.depth = self.depth.wrapping_sub(1);
        if let Some(reading) = self.readings.get_mut(self.depth) {
            // A string can start earlier and take more, if no other verb prints it. So if the rest does not
            // fit now, it does not fit from a later start either.
            let is_repeated = self.is_repeated.get(reading.arg) == Some(&true);
            if reading.is_second == is_second && !is_repeated && !reading.is_integer::<ALL>() {
                reading.fails_from = reading.start;
            }
        }
    }

    /// Gives the last verb its next end. Returns the next verb, and where it starts.
    fn advance(&mut self) -> Option<(Option<Kind>, usize)> {
        let (before, last) = self.readings.split_at_mut_checked(self.depth.wrapping_sub(1))?;
        let (reading, later) = last.split_first_mut()?;
        let same = before.iter().find(|other| other.arg == reading.arg);
        if same.is_none() && self.is_repeated.get(reading.arg) == Some(&true) {
            // With another value of the argument the rest may fit.
            for later in later {
                later.fails_from = usize::MAX;
            }
        }
        let same = same.map(|other| other.value(self.text));
        let last_end = if reading.is_integer::<ALL>() {
            reading.start.saturating_add(MAX_INTEGER_LEN)
        } else {
            usize::MAX
        };
        if reading.after.is_empty() {
            // Nothing follows, so the verb takes all that is left.
            reading.next_end = reading.next_end.max(self.text.len());
        }
        while reading.next_end <= self.text.len() && reading.next_end <= last_end {
            let end = reading.next_end;
            reading.next_end = end.wrapping_add(1);
            // Most ends are refused here already.
            if reading.first.is_some() && self.text.as_bytes().get(end) != reading.first {
                continue;
            }
            // `None` within a character.
            let Some(value) = self.text.get(reading.start..end) else { continue };
            let is_right = same.is_none_or(|same| same == value);
            if is_right && (!reading.is_integer::<ALL>() || integer(value).is_some()) {
                let mut rest = reading.after;
                let next = literal::<ALL>(&mut rest, self.text, end);
                if next.is_some() {
                    self.rest = rest;
                    return next;
                }
            }
        }
        None
    }

    /// The arguments as they are read now.
    fn write_args(&self, args: &mut [Arg<'t>; ARGS]) {
        for reading in self.readings.get(..self.depth).unwrap_or_default() {
            let value = reading.value(self.text);
            let read = if reading.is_integer::<ALL>() { integer(value) } else { Some(Arg::Str(value)) };
            match (args.get_mut(reading.arg), read) {
                // `%d` printed it, and another verb too.
                (Some(Arg::Int(_) | Arg::Uint(_)), Some(Arg::Str(_))) => {}
                (Some(arg), Some(read)) => *arg = read,
                _ => {}
            }
        }
    }
}

/// Reads what stands before the next verb. Returns this verb, and where its text starts; no verb at the end of the
/// template. What follows the verb is left in `parts`.
fn literal<const ALL: bool>(parts: &mut Parts, text: &str, mut at: usize) -> Option<(Option<Kind>, usize)> {
    while let Some((part, after)) = parts.split_first::<ALL>() {
        *parts = after;
        at = part.before.skip(text, at)?;
        at = match part.kind {
            Kind::Next(_) | Kind::Nth(..) => return Some((Some(part.kind), at)),
            Kind::Nothing => at,
            Kind::Quote => skip("\"", text, at)?,
            Kind::Rare(rare) => match known::<ALL>(rare) {
                Rare::Backslash => skip("\\", text, at)?,
                Rare::LineFeed => skip("\n", text, at)?,
                Rare::Tab => skip("\t", text, at)?,
                Rare::Width(..) | Rare::Precision(_) => at,
            },
        };
    }
    Some((None, at))
}

/// Whether the text of each cut tells what it was written for.
fn is_reversible<const ALL: bool>(mut parts: Parts) -> bool {
    while let Some((part, rest)) = parts.split_first::<ALL>() {
        parts = rest;
        if !part.kind.is_reversible() {
            return false;
        }
    }
    true
}

/// For each argument, whether two verbs print it; and how many arguments there are.
fn repeated<const ARGS: usize, const ALL: bool>(mut parts: Parts) -> ([bool; ARGS], usize) {
    let (mut is_printed, mut is_repeated) = ([false; ARGS], [false; ARGS]);
    let (mut next, mut arity) = (0_usize, 0);
    while let Some((cut, rest)) = parts.split_first::<ALL>() {
        parts = rest;
        match cut.kind {
            Kind::Next(_) => {}
            Kind::Nth(n, _) => next = usize::from(n).wrapping_sub(1),
            _ => continue,
        }
        if let (Some(is_printed), Some(is_repeated)) = (is_printed.get_mut(next), is_repeated.get_mut(next)) {
            *is_repeated = mem::replace(is_printed, true);
        }
        next = next.wrapping_add(1);
        arity = next.max(arity);
    }
    (is_repeated, arity)
}

/// The integer, if `%d` prints it so.
fn integer(text: &str) -> Option<Arg<'static>> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_usual = match digits.as_bytes() {
        [b'0'] => digits.len() == text.len(),
        [] | [b'0', ..] => false,
        digits => digits.iter().all(u8::is_ascii_digit),
    };
    if !is_usual {
        return None;
    }
    text.parse().map(Arg::Int).or_else(|_| text.parse().map(Arg::Uint)).ok()
}
