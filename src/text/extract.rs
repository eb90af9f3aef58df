//! Finds the arguments in a rendered text.
//!
//! A text may be read in several ways: with the template `%v-%v`, the text `a-b-c` is `a` and `b-c`, or
//! `a-b` and `c`. The search goes on until it has found a second reading or has tried them all. It
//! remembers from where on the rest of a template does not fit, so its time grows with the length of
//! the text, and not with a power of it. This does not hold for a template that prints an argument
//! twice, or that has digits after a `%d`.

use crate::text::arg::Arg;
use crate::text::cut::{Kind, Verb};
use crate::text::form::{NO_PARTS, Parts, Template, after_first, rest};
use crate::text::no_match::NoMatch;
use crate::text::pieces::skip;
use crate::text::verbs::HAS_TYPED_VERBS;

/// The only arguments with which `template` gives `text`: a string for each `%v` and `%s`, an integer for each
/// `%d`. `Arg::Nil` stands for an argument that no verb prints.
///
/// A template has up to `VERBS` verbs and takes up to `ARGS` arguments. With `ALL` it can have verbs that the
/// catalogue has not.
pub(crate) fn extract<const VERBS: usize, const ARGS: usize, const ALL: bool>(
    template: Template,
    text: &str,
) -> Result<[Arg<'_>; ARGS], NoMatch> {
    if let Some(whole) = template.whole() {
        return if whole == text { Ok([Arg::Nil; ARGS]) } else { Err(NoMatch::OtherTemplate) };
    }
    search::<VERBS, ARGS, ALL>(template, text)
}

/// [`extract`] for a template with cuts. Apart, so that a plain template takes no stack for the search.
#[inline(never)]
fn search<const VERBS: usize, const ARGS: usize, const ALL: bool>(
    template: Template,
    text: &str,
) -> Result<[Arg<'_>; ARGS], NoMatch> {
    let is_repeated = prints_twice::<ARGS>(template.parts());
    let mut search = Search::<VERBS, ALL> { text, readings: [UNREAD; VERBS], depth: 0, is_repeated };
    let mut found = None;
    let mut next = Some(literal(template.parts(), text, 0).ok_or(NoMatch::OtherTemplate)?);
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
                [..] => search.open(cuts, end, found.is_some()),
            },
            None => search.close(found.is_some()),
        }
        if search.depth == 0 {
            return found.ok_or(NoMatch::OtherTemplate);
        }
        next = search.advance();
    }
}

/// A verb, and the part of the text that it is read from.
#[derive(Clone, Copy)]
struct Reading {
    /// The verb and what follows it.
    cuts: Parts,
    /// The number of its argument, from 0.
    arg: usize,
    verb: Verb,
    start: usize,
    end: usize,
    /// Where the next attempt ends.
    next_end: usize,
    /// Whether one reading of the whole text was found before this verb started here.
    is_second: bool,
    /// If the verb starts here or later, the rest of the text does not fit.
    fails_from: usize,
}

const UNREAD: Reading = Reading {
    cuts: NO_PARTS,
    arg: 0,
    verb: Verb::V,
    start: 0,
    end: 0,
    next_end: 0,
    is_second: false,
    fails_from: usize::MAX,
};

impl Reading {
    /// Known at build time where no template has `%d`.
    fn is_integer<const ALL: bool>(&self) -> bool {
        (ALL || HAS_TYPED_VERBS) && self.verb == Verb::D
    }
}

/// Tries the ends of each verb from left to right. The last verb changes first.
struct Search<'t, const VERBS: usize, const ALL: bool> {
    text: &'t str,
    readings: [Reading; VERBS],
    /// How many verbs have a start.
    depth: usize,
    is_repeated: bool,
}

impl<'t, const VERBS: usize, const ALL: bool> Search<'t, VERBS, ALL> {
    /// The next verb starts here.
    fn open(&mut self, cuts: Parts, start: usize, is_second: bool) {
        let previous = self.readings.get(self.depth.wrapping_sub(1));
        let next = previous.map_or(0, |reading| reading.arg.wrapping_add(1));
        let (arg, verb) = match cuts.first().map(|cut| cut.kind) {
            Some(Kind::Next(verb)) => (next, verb),
            Some(Kind::Nth(n, verb)) => (usize::from(n).wrapping_sub(1), verb),
            _ => return,
        };
        let Some(reading) = self.readings.get_mut(self.depth).filter(|reading| start < reading.fails_from)
        else {
            return;
        };
        *reading = Reading { cuts, arg, verb, start, next_end: start, is_second, ..*reading };
        self.depth = self.depth.wrapping_add(1);
    }

    /// No end is left for the last verb.
    fn close(&mut self, is_second: bool) {
        self.depth = self.depth.wrapping_sub(1);
        if let Some(reading) = self.readings.get_mut(self.depth) {
            // A string can start earlier and take more. So if the rest does not fit now, it does not fit
            // from a later start either.
            if reading.is_second == is_second && !self.is_repeated && !reading.is_integer::<ALL>() {
                reading.fails_from = reading.start;
            }
        }
    }

    /// Gives the last verb its next end. Returns the next verb, and where it starts.
    fn advance(&mut self) -> Option<(Parts, usize)> {
        let (before, last) = self.readings.split_at_mut_checked(self.depth.wrapping_sub(1))?;
        let reading = last.first_mut()?;
        let same = before.iter().find(|other| other.arg == reading.arg);
        let same = same.map(|other| self.text.get(other.start..other.end).unwrap_or_default());
        // No integer of 64 bits is longer.
        let last_end =
            if reading.is_integer::<ALL>() { reading.start.saturating_add(20) } else { usize::MAX };
        let after = after_first(reading.cuts);
        if after.is_empty() {
            // Nothing follows, so the verb takes all that is left.
            reading.next_end = reading.next_end.max(self.text.len());
        }
        let first = after.first().and_then(|cut| cut.before.first_byte());
        while reading.next_end <= self.text.len() && reading.next_end <= last_end {
            reading.end = reading.next_end;
            reading.next_end = reading.next_end.wrapping_add(1);
            // Most ends are refused here already.
            if first.is_some() && self.text.as_bytes().get(reading.end) != first {
                continue;
            }
            // `None` within a character.
            let Some(value) = self.text.get(reading.start..reading.end) else { continue };
            let is_right = same.is_none_or(|same| same == value);
            if is_right && (!reading.is_integer::<ALL>() || integer(value).is_some()) {
                if let Some(next) = literal(after, self.text, reading.end) {
                    return Some(next);
                }
            }
        }
        None
    }

    /// The arguments as they are read now.
    fn args<const ARGS: usize>(&self) -> [Arg<'t>; ARGS] {
        let mut args = [Arg::Nil; ARGS];
        for reading in self.readings.get(..self.depth).unwrap_or_default() {
            let value = self.text.get(reading.start..reading.end).unwrap_or_default();
            let read = if reading.is_integer::<ALL>() { integer(value) } else { Some(Arg::Str(value)) };
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
fn literal(mut cuts: Parts, text: &str, mut at: usize) -> Option<(Parts, usize)> {
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

/// Whether one argument is printed by two verbs.
fn prints_twice<const ARGS: usize>(cuts: Parts) -> bool {
    let mut is_printed = [false; ARGS];
    let mut next = 0_usize;
    for cut in cuts {
        match cut.kind {
            Kind::Next(_) => {}
            Kind::Nth(n, _) => next = usize::from(n).wrapping_sub(1),
            Kind::Nothing | Kind::Quote | Kind::Backslash => continue,
        }
        if is_printed.get_mut(next).is_some_and(|is_printed| core::mem::replace(is_printed, true)) {
            return true;
        }
        next = next.wrapping_add(1);
    }
    false
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
