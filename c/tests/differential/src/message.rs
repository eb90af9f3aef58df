//! A message, in a buffer of each length.

use edge_errors::bodies::number;
use edge_errors::buffer::{Buffer, cut};
use edge_errors::counts::{BODIES, TEXTS};
use edge_errors::interface::{CArg, forms};
use edge_errors::{Arg, Code, Language};

use crate::common::random::Random;
use crate::values::Value;

/// Up to this length, every length of the buffer is tried.
const EVERY: usize = 1200;

/// A message with its arguments.
pub struct Message<'v> {
    pub code: Code,
    /// The place of the language, too.
    pub language: (usize, Language),
    pub values: &'v [Value],
}

impl Message<'_> {
    /// Holds what C writes, in buffers of each length or of some, against the crate. Returns the text.
    pub fn hold(&self, is_every: bool) -> String {
        let is_every = is_every && !self.values.iter().any(Value::is_slow);
        let args: Vec<Arg> = self.values.iter().map(Value::arg).collect();
        let message = self.code.message_in(self.language.1, &args);
        let text = message.to_string();
        let mut scratch = vec![0; message.json_len()];
        let json = message.to_json(&mut scratch).unwrap().to_vec();
        let c_args = forms().map(|form| {
            let place =
                |(place, value): (usize, &Value)| value.c_arg(form, place + usize::from(args.len() > 1));
            (form, number(form, self.code), self.values.iter().enumerate().map(place).collect::<Vec<CArg>>())
        });
        let language = self.language.0;
        // The split forms are the same sources, put together in another way.
        let some = |size: usize, whole: usize| {
            if size > whole || size % 16 == 0 { &c_args[..] } else { &c_args[..2] }
        };
        let mut buffer = Buffer::default();
        let shown = |size| {
            let args: Vec<_> = args.iter().map(ToString::to_string).collect();
            format!("{} {} {args:?} in {size} bytes", self.code, self.language.1)
        };
        for size in sizes(text.len(), is_every) {
            let expected = cut(&text, size.saturating_sub(1)).as_bytes();
            for (form, code, args) in some(size, text.len()) {
                buffer
                    .hold(size, expected, text.len(), |at, size| form.text(at, size, *code, language, args))
                    .unwrap_or_else(|difference| panic!("{form}: text of {}: {difference}", shown(size)));
                TEXTS.add(1);
            }
        }
        for size in sizes(json.len(), is_every) {
            let room = size.saturating_sub(1).min(json.len());
            let expected: &[u8] = match message.to_json_truncated(&mut scratch[..room]) {
                Ok(cut) => cut,
                Err(_) => b"",
            };
            for (form, code, args) in some(size, json.len()) {
                let mut hold = |write: &dyn Fn(*mut _, _) -> usize| {
                    buffer
                        .hold(size, expected, json.len(), write)
                        .unwrap_or_else(|difference| panic!("{form}: body of {}: {difference}", shown(size)));
                    BODIES.add(1);
                };
                hold(&|at, size| form.json_args(at, size, *code, language, args));
                if args.is_empty() {
                    hold(&|at, size| form.json(at, size, *code, language));
                }
            }
        }
        text
    }
}

/// Every length of a buffer up to a few bytes more than it takes; or some, with those that are hard: none, the whole,
/// and those where a 15 bit number ends.
fn sizes(whole: usize, is_every: bool) -> Vec<usize> {
    let all = 0..=whole + 3;
    if is_every && whole <= EVERY {
        return all.collect();
    }
    let (least, count) = if is_every { (200, 100) } else { (2, 5) };
    let mut random = Random(whole as u64);
    let mut sizes: Vec<_> =
        (0..least).chain(0x7ff8..0x8008).chain(whole.saturating_sub(least)..=whole + 3).collect();
    sizes.extend((0..count).map(|_| random.below(whole + 3)));
    sizes.retain(|size| all.contains(size));
    sizes.sort_unstable();
    sizes.dedup();
    sizes
}
