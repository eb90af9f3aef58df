//! Against rendering, which is held against Go: of all arguments that could be in a text, those that
//! render to it.

extern crate std;

use std::collections::BTreeSet;
use std::format;
use std::string::String;
use std::vec::Vec;

use crate::text::arg::Arg;
use crate::text::extract::{self, step_limit};
use crate::text::form::{Template, split};
use crate::text::no_match::NoMatch;

fn extract<const VERBS: usize, const ARGS: usize, const ALL: bool>(
    template: Template,
    text: &str,
) -> Result<[Arg<'_>; ARGS], NoMatch> {
    let mut args = [Arg::Nil; ARGS];
    extract::extract::<VERBS, ARGS, ALL>(template, text, &mut args).map(|_| args)
}

fn search<const VERBS: usize, const ARGS: usize, const ALL: bool>(
    template: Template,
    text: &str,
    steps: usize,
) -> Result<[Arg<'_>; ARGS], NoMatch> {
    let mut args = [Arg::Nil; ARGS];
    extract::search::<VERBS, ARGS, ALL>(template, text, &mut args, steps).map(|_| args)
}

/// Templates whose search takes linear time: they print each argument once, and have more than digits
/// between two `%d`.
const LINEAR: [&str; 21] = [
    "-",
    "%%-",
    "%v",
    "%s",
    "%d",
    "%v%d",
    "%d%v",
    "%v-%v",
    "%v--%v",
    "-%v-%v-",
    "%v-%v-%v",
    "%v%v1",
    "%v-%d-%v",
    "%v1%d1%v",
    "%d%v%d",
    "%v%%%v",
    "%[2]v-%[1]v",
    "%[3]v-%v",
    "\"%v\\",
    "%d-%d-%d",
    "%v%d%v1%v",
];

const OTHERS: [&str; 9] = [
    "%[1]v-%[1]v",
    "%[1]v%[2]v%[1]v",
    "%[1]v-%[1]d",
    "%v-%[1]v%v",
    "%[1]v%v-%v%[1]v",
    "%[1]v%[2]v%[1]v%[2]v",
    "%[1]v-%v%[2]v-%[1]v",
    "%d%d",
    "%d1%d0%d",
];

fn render(template: Template, args: &[Arg]) -> String {
    let mut text = String::new();
    template.render::<false, true>(args, &mut |piece: &str| text.push_str(piece));
    text
}

/// The args as a text that tells all of them apart.
fn shown(args: &[Arg]) -> String {
    format!("{args:?}")
}

/// All texts of these characters, up to a length.
fn texts(characters: &[char], len: usize) -> Vec<String> {
    let mut all = Vec::from([String::new()]);
    let mut from = 0;
    for _ in 0..len {
        let longer = all[from..].iter().flat_map(|text| characters.iter().map(move |c| format!("{text}{c}")));
        let longer: Vec<_> = longer.collect();
        from = all.len();
        all.extend(longer);
    }
    all
}

/// Every list of arguments that gives this text: a string or an integer for each argument that is
/// printed, and `Nil` for one that is not.
fn readings(template: &str, text: &str) -> BTreeSet<String> {
    let split_up = edge_errors_codegen::Template::split(template).unwrap();
    let parts = (0..=text.len()).flat_map(|start| (start..=text.len()).map(move |end| text.get(start..end)));
    let parts: BTreeSet<&str> = parts.flatten().collect();
    let mut lists = Vec::from([Vec::new()]);
    for number in 1..=split_up.arity() {
        let candidates: Vec<Arg> = match split_up.args.get(&number) {
            None => Vec::from([Arg::Nil]),
            Some(edge_errors_codegen::Verb::D) => {
                let ints: BTreeSet<i64> = parts.iter().filter_map(|part| part.parse().ok()).collect();
                ints.into_iter().map(Arg::Int).collect()
            }
            Some(_) => parts.iter().map(|part| Arg::Str(part)).collect(),
        };
        lists = lists
            .iter()
            .flat_map(|list: &Vec<Arg>| {
                candidates.iter().map(move |candidate| {
                    let mut list = list.clone();
                    list.push(*candidate);
                    list
                })
            })
            .collect();
    }
    let template = split(template);
    lists.iter().filter(|args| render(template, args) == text).map(|args| shown(args)).collect()
}

#[test]
fn finds_the_only_reading_or_says_that_there_are_more() {
    let len = if cfg!(miri) { 2 } else { 4 };
    let mut counts = [0; 3];
    // Miri is too slow for all of them.
    for template in LINEAR.into_iter().chain(OTHERS).step_by(if cfg!(miri) { 11 } else { 1 }) {
        for text in texts(&['-', '1', '0', '\u{e9}'], len) {
            let found = extract::<4, 4, true>(split(template), &text);
            let readings = readings(template, &text);
            let arity = edge_errors_codegen::Template::split(template).unwrap().arity();
            let expected = match readings.len() {
                0 => Err(NoMatch::OtherTemplate),
                1 => Ok(readings.first().unwrap().clone()),
                _ => Err(NoMatch::Ambiguous),
            };
            assert_eq!(found.map(|args| shown(&args[..arity])), expected, "{template:?} {text:?}");
            counts[readings.len().min(2)] += 1;
        }
    }
    assert!(counts.iter().all(|&count| count > 100 || cfg!(miri)), "{counts:?}");
}

#[test]
fn integers_have_the_range_and_the_form_that_go_prints() {
    for (text, arg) in [
        ("0", Some(Arg::Int(0))),
        ("-9223372036854775808", Some(Arg::Int(i64::MIN))),
        ("9223372036854775808", Some(Arg::Uint(1 << 63))),
        ("18446744073709551615", Some(Arg::Uint(u64::MAX))),
        ("18446744073709551616", None),
        ("-9223372036854775809", None),
        ("-0", None),
        ("+1", None),
        ("01", None),
        ("-", None),
        ("", None),
    ] {
        let found = extract::<1, 1, true>(split("%d"), text).ok().map(|[arg]| shown(&[arg]));
        assert_eq!(found, arg.map(|arg| shown(&[arg])), "{text}");
    }
}

/// The least number of steps with which a search does not give up.
fn steps(template: &str, text: &str) -> usize {
    let template = split(template);
    let gives_up =
        |&steps: &usize| search::<4, 4, true>(template, text, steps).err() == Some(NoMatch::BacktrackLimit);
    let (mut too_few, mut enough) = (0, 1);
    while gives_up(&enough) {
        (too_few, enough) = (enough, enough * 2);
    }
    while enough - too_few > 1 {
        let steps = too_few.midpoint(enough);
        *(if gives_up(&steps) { &mut too_few } else { &mut enough }) = steps;
    }
    enough
}
/// A search that tries all places of all verbs would need as many steps as the length to the power of
/// the verbs: this would not end.
#[test]
fn a_long_text_that_does_not_fit_is_refused_in_linear_time() {
    let len = if cfg!(miri) { 100 } else { 100_000 };
    let text = "-".repeat(len);
    for template in ["%v-%v-%v-%v-%v+", "%v-%v+%v-%v-%v", "%v-%d-%v-%d-%v+%v"] {
        assert_eq!(
            extract::<8, 8, true>(split(template), &text).err(),
            Some(NoMatch::OtherTemplate),
            "{template}"
        );
    }
    let digits = "1".repeat(len);
    assert_eq!(extract::<4, 4, true>(split("%v%d%v+"), &digits).err(), Some(NoMatch::OtherTemplate));
    assert_eq!(extract::<4, 4, true>(split("%v%d%v"), &digits).err(), Some(NoMatch::Ambiguous));
}

#[test]
#[cfg_attr(miri, ignore = "takes minutes, and does not depend on the target")]
fn the_steps_grow_with_the_text_where_arguments_are_printed_once() {
    for template in LINEAR {
        for unit in texts(&['-', '1', '0', 'x'], 2).iter().filter(|unit| !unit.is_empty()) {
            for suffix in ["", "+", "1", "-"] {
                let text = |count| unit.repeat(count) + suffix;
                let [short, long] = [text(200), text(400)];
                let (few, many) = (steps(template, &short), steps(template, &long));
                assert!(many <= few * 2 + 1000, "{template} {unit} {suffix}: {few}, {many}");
                assert!(many <= step_limit::<4>(&long), "{template} {unit} {suffix}: {many}");
            }
        }
    }
}

#[test]
#[cfg_attr(miri, ignore = "takes minutes, and does not depend on the target")]
fn a_search_that_gives_up_says_so_and_is_never_wrong() {
    let mut counts = [0; 2];
    for template in LINEAR.into_iter().chain(OTHERS) {
        for text in texts(&['-', '1'], 4) {
            let outcome =
                |steps| search::<4, 4, true>(split(template), &text, steps).map(|args| shown(&args));
            for steps in 0..40 {
                let gave_up = outcome(steps) == Err(NoMatch::BacktrackLimit);
                assert!(gave_up || outcome(steps) == outcome(usize::MAX), "{template:?} {text:?} {steps}");
                counts[usize::from(gave_up)] += 1;
            }
        }
    }
    assert!(counts.iter().all(|&count| count > 1000), "{counts:?}");
    // Without a limit these would take minutes.
    let text = "a".repeat(100_000);
    for template in ["%[1]v%[2]v%[3]v%[1]vX", "%[1]v%[2]v%[1]v%[2]vX", "%[1]v%[2]v%[3]v%[4]v%[1]vX"] {
        let found = extract::<5, 5, true>(split(template), &text);
        assert_eq!(found.err(), Some(NoMatch::BacktrackLimit), "{template}");
    }
    let digits = "1".repeat(100_000);
    let found = extract::<5, 5, true>(split("%v%d1%d1%d1%d+"), &digits);
    assert_eq!(found.err(), Some(NoMatch::BacktrackLimit));
}

#[test]
#[cfg_attr(miri, ignore = "takes minutes, and does not depend on the target")]
fn an_argument_that_is_printed_twice_is_found_in_a_text_of_usual_length() {
    let text =
        "port 10.0.0.7:7000: the address 10.0.0.7:7000 of the service mqtt is in use by agent-1: retry";
    for template in [
        "port %[1]v: the address %[1]v of the service %[2]v is in use by %[3]v: retry",
        "port %[1]v: the %[2]v %[1]v of the %[3]v is in use by %[4]v",
    ] {
        let found = extract::<5, 4, true>(split(template), text).err();
        assert_ne!(found, Some(NoMatch::BacktrackLimit), "{template}");
        assert_eq!(
            extract::<5, 4, true>(split(template), &text.repeat(20)).err(),
            Some(NoMatch::Ambiguous),
            "{template}"
        );
    }
}

#[test]
fn a_template_whose_text_does_not_tell_its_arguments_is_irreversible() {
    for template in ["at %5v", "at %+d", "at %.3s", "at %x", "at %c and %v", "at %v: %[1]f", "at %v%05d"] {
        assert_eq!(
            extract::<4, 4, true>(split(template), "at 7").err(),
            Some(NoMatch::Irreversible),
            "{template}"
        );
        let other = extract::<4, 4, true>(split(template), "in 7").err();
        assert_eq!(other, Some(NoMatch::OtherTemplate), "{template}");
    }
}

#[test]
fn a_line_feed_and_a_tab_are_matched() {
    let args = extract::<4, 4, true>(split("\t%v:\n%d"), "\ta:\n7").unwrap();
    assert!(matches!(args[..2], [Arg::Str("a"), Arg::Int(7)]), "{args:?}");
    assert_eq!(extract::<4, 4, true>(split("%v\n"), "a\t").err(), Some(NoMatch::OtherTemplate));
}
