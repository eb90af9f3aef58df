//! Finds the arguments in a text that a message gave.
//!
//! It is the search of `Code::args_in`, for templates that are in no table: it tries the ends of each verb from left
//! to right, and goes on until it has found a second reading or has tried them all. It remembers from where on the
//! rest does not fit, so its time grows with the length of the text. Only a template that prints an argument twice,
//! or that has nothing but digits between two `%d`, can take longer. For this the number of steps has a limit.

use edge_errors::NoMatch;
use edge_errors_codegen::{Kind, Rare, Template, Verb};

use crate::template::value::Value;

/// The only arguments with which the message gives this text, as many as it takes: a text for each `%v` and `%s`, an
/// integer for each `%d`, nil for one that no verb prints.
///
/// # Errors
///
/// Those of `Code::args_in`.
pub(crate) fn extract(template: &Template, text: &str) -> Result<Vec<Value>, NoMatch> {
    let (head, verbs) = split(template);
    if !text.starts_with(&head) {
        return Err(NoMatch::OtherTemplate);
    }
    if !template.cuts.iter().all(|cut| cut.kind.is_reversible()) {
        return Err(NoMatch::Irreversible);
    }
    if verbs.is_empty() {
        return if text == head { Ok(Vec::new()) } else { Err(NoMatch::OtherTemplate) };
    }
    let steps = (text.len() + 1).saturating_mul(64).saturating_mul(verbs.len());
    let fails_from = vec![usize::MAX; verbs.len()];
    let mut search = Search { text, verbs, readings: Vec::new(), fails_from, steps };
    search.run(head.len(), template.arity())
}

/// A verb, and what follows it up to the next one.
struct Slot {
    /// The number of its argument, from 0.
    arg: usize,
    is_integer: bool,
    /// Whether another verb prints the argument too.
    is_repeated: bool,
    after: String,
}

/// The text before the first verb, and the verbs.
fn split(template: &Template) -> (String, Vec<Slot>) {
    let mut head = String::new();
    let mut slots: Vec<Slot> = Vec::new();
    let whole = template.cuts.is_empty().then_some((0..template.text.len(), Kind::Nothing));
    for (before, kind) in whole.into_iter().chain(template.parts()) {
        let literal = slots.last_mut().map_or(&mut head, |slot| &mut slot.after);
        *literal += &template.text[before];
        *literal += match kind {
            Kind::Quote => "\"",
            Kind::Rare(Rare::Backslash) => "\\",
            Kind::Rare(Rare::LineFeed) => "\n",
            Kind::Rare(Rare::Tab) => "\t",
            _ => "",
        };
        let next = slots.last().map_or(0, |slot| slot.arg + 1);
        let (arg, verb) = match kind {
            Kind::Next(verb) => (next, verb),
            Kind::Nth(n, verb) => (usize::from(n) - 1, verb),
            _ => continue,
        };
        let is_integer = verb == Verb::D;
        slots.push(Slot { arg, is_integer, is_repeated: false, after: String::new() });
    }
    let mut counts = vec![0; template.arity()];
    slots.iter().for_each(|slot| counts[slot.arg] += 1);
    slots.iter_mut().for_each(|slot| slot.is_repeated = counts[slot.arg] > 1);
    (head, slots)
}

/// No integer of 64 bits is longer, with its sign.
const MAX_INTEGER_LEN: usize = 20;

/// The part of the text that a verb is read from.
struct Reading {
    start: usize,
    /// Where the next attempt ends, one byte after the end of the last one.
    next_end: usize,
    /// Whether one reading of the whole text was found before this one started.
    is_second: bool,
}

struct Search<'t> {
    text: &'t str,
    verbs: Vec<Slot>,
    /// Those of the first verbs, in their order. The last one changes first.
    readings: Vec<Reading>,
    /// For each verb: where it starts here or later, the rest of the text does not fit.
    fails_from: Vec<usize>,
    /// How many are left. A step tries one end of one verb.
    steps: usize,
}

impl Search<'_> {
    fn run(&mut self, start: usize, arity: usize) -> Result<Vec<Value>, NoMatch> {
        let mut found = None;
        self.open(start, false)?;
        while !self.readings.is_empty() {
            let Some(end) = self.advance() else {
                self.close(found.is_some());
                continue;
            };
            if self.readings.len() < self.verbs.len() {
                self.open(end, found.is_some())?;
            } else if end == self.text.len() {
                if found.is_some() {
                    return Err(NoMatch::Ambiguous);
                }
                found = Some(self.values(arity));
            }
        }
        found.ok_or(NoMatch::OtherTemplate)
    }

    /// The next verb starts here, unless the rest is known not to fit.
    fn open(&mut self, start: usize, is_second: bool) -> Result<(), NoMatch> {
        let verb = self.readings.len();
        if start >= self.fails_from[verb] {
            return Ok(());
        }
        self.readings.push(Reading { start, next_end: start, is_second });
        let longest = self.text.len() - start;
        let longest = if self.verbs[verb].is_integer { longest.min(MAX_INTEGER_LEN) } else { longest };
        self.steps = self.steps.checked_sub(longest + 1).ok_or(NoMatch::BacktrackLimit)?;
        Ok(())
    }

    /// No end is left for the last verb.
    fn close(&mut self, is_second: bool) {
        let Some(reading) = self.readings.pop() else { return };
        let verb = self.readings.len();
        let slot = &self.verbs[verb];
        // A string can start earlier and take more, if no other verb prints it. So if the rest does not fit now, it
        // does not fit from a later start either.
        if reading.is_second == is_second && !slot.is_repeated && !slot.is_integer {
            self.fails_from[verb] = reading.start;
        }
    }

    /// Gives the last verb its next end. Returns where the text after it ends.
    fn advance(&mut self) -> Option<usize> {
        let verb = self.readings.len() - 1;
        let slot = &self.verbs[verb];
        let same = self.verbs[..verb].iter().position(|other| other.arg == slot.arg);
        if same.is_none() && slot.is_repeated {
            // With another value of the argument the rest may fit.
            self.fails_from[verb + 1..].fill(usize::MAX);
        }
        let same = same.map(|same| self.value(same));
        let Reading { start, mut next_end, .. } = self.readings[verb];
        if slot.after.is_empty() && verb + 1 == self.verbs.len() {
            // Nothing follows, so the verb takes all that is left.
            next_end = next_end.max(self.text.len());
        }
        let last_end =
            if slot.is_integer { self.text.len().min(start + MAX_INTEGER_LEN) } else { self.text.len() };
        let fits = |end: &usize| {
            // `None` within a character.
            let (Some(value), Some(rest)) = (self.text.get(start..*end), self.text.get(*end..)) else {
                return false;
            };
            rest.starts_with(&slot.after)
                && same.is_none_or(|same| same == value)
                && (!slot.is_integer || integer(value).is_some())
        };
        let end = (next_end..=last_end).find(fits);
        let after = end.map(|end| end + slot.after.len());
        self.readings[verb].next_end = end.unwrap_or(last_end) + 1;
        after
    }

    /// What a verb took at its last attempt.
    fn value(&self, verb: usize) -> &str {
        let Reading { start, next_end, .. } = self.readings[verb];
        &self.text[start..next_end - 1]
    }

    /// The arguments as they are read now.
    fn values(&self, arity: usize) -> Vec<Value> {
        let mut values = vec![Value::Nil; arity];
        for (verb, slot) in self.verbs.iter().enumerate() {
            let text = self.value(verb);
            let value = &mut values[slot.arg];
            match integer(text).filter(|_| slot.is_integer) {
                Some(integer) => *value = integer,
                // Where `%d` printed it too, it is an integer.
                None if *value == Value::Nil => *value = Value::Text(text.to_owned()),
                None => {}
            }
        }
        values
    }
}

/// The integer, if `%d` prints it so.
fn integer(text: &str) -> Option<Value> {
    let int = text.parse().map(Value::Int).or_else(|_| text.parse().map(Value::Uint)).ok()?;
    let printed = match int {
        Value::Int(value) => value.to_string(),
        Value::Uint(value) => value.to_string(),
        _ => return None,
    };
    (printed == text).then_some(int)
}
