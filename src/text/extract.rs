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
use crate::text::cut::{Kind, Verb};
use crate::text::no_match::NoMatch;
use crate::text::pieces::skip;
use crate::text::template::{Cuts, NO_CUTS, Template, after_first, rest};
use crate::text::verbs::HAS_TYPED_VERBS;

/// The only arguments with which `template` gives `text`: a string for each `%v` and `%s`, an integer for each
/// `%d`. `Arg::Nil` stands for an argument that no verb prints.
///
/// A template has up to `VERBS` verbs and takes up to `ARGS` arguments.
pub(crate) fn extract<const VERBS: usize, const ARGS: usize>(
    template: Template,
    text: &str,
) -> Result<[Arg<'_>; ARGS], NoMatch> {
    if template.cuts().is_empty() {
        return if template.is_text(text) { Ok([Arg::Nil; ARGS]) } else { Err(NoMatch::OtherTemplate) };
    }
    search::<VERBS, ARGS>(template, text, step_limit::<VERBS>(text))
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
pub(crate) fn search<const VERBS: usize, const ARGS: usize>(
    template: Template,
    text: &str,
    steps: usize,
) -> Result<[Arg<'_>; ARGS], NoMatch> {
    let is_repeated = repeated(template.cuts());
    let mut search = Search::<VERBS, ARGS> { text, readings: [UNREAD; VERBS], depth: 0, is_repeated, steps };
    let mut found = None;
    let mut next = Some(literal(template.cuts(), text, 0).ok_or(NoMatch::OtherTemplate)?);
    loop {
        match next {
            Some((cuts, end)) => match rest(cuts) {
                [] if end == text.len() => {
                    if found.is_some() {
                        return Err(NoMatch::Ambiguous);
                    }
                    found = Some(search.args());
                }
                [] => {}
                [..] => search.open(cuts, end, found.is_some()).ok_or(NoMatch::BacktrackLimit)?,
            },
            None => search.close(found.is_some()),
        }
        if search.depth == 0 {
            return found.ok_or(NoMatch::OtherTemplate);
        }
        next = search.advance();
    }
}

/// No integer of 64 bits is longer, with its sign.
const MAX_INTEGER_LEN: usize = 20;

/// A verb, and the part of the text that it is read from.
#[derive(Clone, Copy)]
struct Reading {
    /// The verb and what follows it.
    cuts: Cuts,
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
    cuts: NO_CUTS,
    arg: 0,
    verb: Verb::V,
    start: 0,
    next_end: 0,
    is_second: false,
    fails_from: usize::MAX,
};

impl Reading {
    /// What the last attempt took.
    fn value(self, text: &str) -> &str {
        text.get(self.start..self.next_end.wrapping_sub(1)).unwrap_or_default()
    }

    /// Known at build time where no template has `%d`.
    fn is_integer(self) -> bool {
        (HAS_TYPED_VERBS || cfg!(test)) && self.verb == Verb::D
    }
}

/// Tries the ends of each verb from left to right. The last verb changes first.
struct Search<'t, const VERBS: usize, const ARGS: usize> {
    text: &'t str,
    readings: [Reading; VERBS],
    /// How many verbs have a start.
    depth: usize,
    /// Whether two verbs print the argument.
    is_repeated: [bool; ARGS],
    /// How many steps are left.
    steps: usize,
}

impl<'t, const VERBS: usize, const ARGS: usize> Search<'t, VERBS, ARGS> {
    /// The next verb starts here, unless the rest is known not to fit. `None` where too few steps are left
    /// to try all of its ends.
    fn open(&mut self, cuts: Cuts, start: usize, is_second: bool) -> Option<()> {
        let previous = self.readings.get(self.depth.wrapping_sub(1));
        let next = previous.map_or(0, |reading| reading.arg.wrapping_add(1));
        let (arg, verb) = match cuts.first().map(|cut| cut.kind) {
            Some(Kind::Next(verb)) => (next, verb),
            Some(Kind::Nth(n, verb)) => (usize::from(n).wrapping_sub(1), verb),
            _ => return Some(()),
        };
        let Some(reading) = self.readings.get_mut(self.depth).filter(|reading| start < reading.fails_from)
        else {
            return Some(());
        };
        *reading = Reading { cuts, arg, verb, start, next_end: start, is_second, ..*reading };
        self.depth = self.depth.wrapping_add(1);
        let longest = self.text.len().wrapping_sub(start);
        let longest = if reading.is_integer() { longest.min(MAX_INTEGER_LEN) } else { longest };
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
            if reading.is_second == is_second && !is_repeated && !reading.is_integer() {
                reading.fails_from = reading.start;
            }
        }
    }

    /// Gives the last verb its next end. Returns the next verb, and where it starts.
    fn advance(&mut self) -> Option<(Cuts, usize)> {
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
        let last_end =
            if reading.is_integer() { reading.start.saturating_add(MAX_INTEGER_LEN) } else { usize::MAX };
        let after = after_first(reading.cuts);
        if after.is_empty() {
            // Nothing follows, so the verb takes all that is left.
            reading.next_end = reading.next_end.max(self.text.len());
        }
        let first = after.first().and_then(|cut| cut.before.first_byte());
        while reading.next_end <= self.text.len() && reading.next_end <= last_end {
            let end = reading.next_end;
            reading.next_end = end.wrapping_add(1);
            // Most ends are refused here already.
            if first.is_some() && self.text.as_bytes().get(end) != first {
                continue;
            }
            // `None` within a character.
            let Some(value) = self.text.get(reading.start..end) else { continue };
            let is_right = same.is_none_or(|same| same == value);
            if is_right && (!reading.is_integer() || integer(value).is_some()) {
                if let Some(next) = literal(after, self.text, end) {
                    return Some(next);
                }
            }
        }
        None
    }

    /// The arguments as they are read now.
    fn args(&self) -> [Arg<'t>; ARGS] {
        let mut args = [Arg::Nil; ARGS];
        for reading in self.readings.get(..self.depth).unwrap_or_default() {
            let value = reading.value(self.text);
            let read = if reading.is_integer() { integer(value) } else { Some(Arg::Str(value)) };
            match (args.get_mut(reading.arg), read) {
                // `%d` printed it, and another verb too.
                (Some(Arg::Int(_) | Arg::Uint(_)), Some(Arg::Str(_))) => {}
                (Some(arg), Some(read)) => *arg = read,
                _ => {}
            }
        }
        args
    }
}

/// Reads what stands before the next verb. Returns the cuts from this verb on, and where its text
/// starts; no cuts at the end of the template.
fn literal(mut cuts: Cuts, text: &str, mut at: usize) -> Option<(Cuts, usize)> {
    while let Some((cut, after)) = cuts.split_first() {
        at = cut.before.skip(text, at)?;
        at = match cut.kind {
            Kind::Next(_) | Kind::Nth(..) => return Some((cuts, at)),
            Kind::Nothing => at,
            Kind::Quote => skip("\"", text, at)?,
            Kind::Backslash => skip("\\", text, at)?,
        };
        cuts = after;
    }
    Some((cuts, at))
}

/// For each argument, whether two verbs print it.
fn repeated<const ARGS: usize>(cuts: Cuts) -> [bool; ARGS] {
    let (mut is_printed, mut is_repeated) = ([false; ARGS], [false; ARGS]);
    let mut next = 0_usize;
    for cut in cuts {
        match cut.kind {
            Kind::Next(_) => {}
            Kind::Nth(n, _) => next = usize::from(n).wrapping_sub(1),
            Kind::Nothing | Kind::Quote | Kind::Backslash => continue,
        }
        if let (Some(is_printed), Some(is_repeated)) = (is_printed.get_mut(next), is_repeated.get_mut(next)) {
            *is_repeated = mem::replace(is_printed, true);
        }
        next = next.wrapping_add(1);
    }
    is_repeated
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
