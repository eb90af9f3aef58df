//! Arguments back out of rendered messages.

mod common;

use std::collections::BTreeMap;

use common::{fitting, is_reversible};
use edge_errors::{Arg, Code, Language, NoMatch, codes};
use edge_errors_codegen::{Kind, Rare, Template, Verb};

/// What templates have between their verbs, and what is hard to tell from it.
fn awkward() -> Vec<String> {
    let mut texts: Vec<String> =
        ["", "x", "%v", "%", "\"", "\\", "组织不存在", "👩‍🚀", "a b", "7", "-7", "，", "%!v(MISSING)"]
            .map(str::to_owned)
            .into();
    let with_verbs = || codes().filter(|code| code.arity() > 0);
    for template in with_verbs().flat_map(|code| Language::ALL.map(|language| code.template_in(language))) {
        for separator in template.split("%v").filter(|part| !part.is_empty()) {
            texts.extend([separator.to_owned(), format!("a{separator}b"), format!("{separator}{separator}")]);
        }
    }
    texts.sort();
    texts.dedup();
    texts
}

/// In how many ways `text` can be read as a message of `template`: every end of every argument is tried.
fn count_of_readings(template: &str, text: &str) -> usize {
    let split = Template::split(template).unwrap();
    if split.cuts.is_empty() {
        return usize::from(split.text == text);
    }
    let parts: Vec<_> = split.parts().map(|(before, kind)| (&split.text[before], kind)).collect();
    count(&parts, text, 1, &mut BTreeMap::new())
}

/// [`count_of_readings`] of the parts that are left. `args` holds what is read, `next` is the argument of a `%v`.
fn count<'t>(
    parts: &[(&str, Kind)],
    text: &'t str,
    next: usize,
    args: &mut BTreeMap<usize, &'t str>,
) -> usize {
    let Some(((before, kind), after)) = parts.split_first() else { return usize::from(text.is_empty()) };
    let Some(text) = text.strip_prefix(before) else { return 0 };
    let (number, verb) = match *kind {
        Kind::Next(verb) => (next, verb),
        Kind::Nth(number, verb) => (number.into(), verb),
        Kind::Nothing => return count(after, text, next, args),
        Kind::Quote => return text.strip_prefix('"').map_or(0, |text| count(after, text, next, args)),
        Kind::Rare(Rare::Backslash) => {
            return text.strip_prefix('\\').map_or(0, |text| count(after, text, next, args));
        }
        Kind::Rare(Rare::LineFeed) => {
            return text.strip_prefix('\n').map_or(0, |text| count(after, text, next, args));
        }
        Kind::Rare(Rare::Tab) => {
            return text.strip_prefix('\t').map_or(0, |text| count(after, text, next, args));
        }
        Kind::Rare(Rare::Width(..) | Rare::Precision(_)) => unreachable!("the template is reversible"),
    };
    let mut readings = 0;
    for at in (0..=text.len()).filter(|&at| text.is_char_boundary(at)) {
        let (value, rest) = text.split_at(at);
        let old = args.get(&number).copied();
        if old.is_some_and(|old| old != value) || (verb == Verb::D && !is_integer(value)) {
            continue;
        }
        args.insert(number, value);
        readings += count(after, rest, number + 1, args);
        if old.is_none() {
            args.remove(&number);
        }
    }
    readings
}

/// Whether Go prints an integer of 64 bits so.
fn is_integer(text: &str) -> bool {
    let range = i128::from(i64::MIN)..=i128::from(u64::MAX);
    text.parse().is_ok_and(|number: i128| range.contains(&number) && number.to_string() == text)
}

/// Lists of arguments that a code takes, of these texts: all lists, or some where they would be too many.
fn lists(texts: &[String], code: Code) -> Vec<Vec<Arg<'_>>> {
    let step = if code.arity() > 2 { texts.len().div_ceil(4) } else { 1 };
    (1..=code.arity()).fold(vec![vec![]], |lists, number| {
        let mut longer = Vec::new();
        for list in lists {
            for text in texts.iter().skip(number % step).step_by(step) {
                longer.push([list.as_slice(), &[fitting(code, number, text)]].concat());
            }
        }
        longer
    })
}

#[test]
fn every_message_gives_back_its_arguments_or_is_ambiguous_where_two_readings_exist() {
    let texts = awkward();
    let [mut found, mut ambiguous] = [0; 2];
    for code in codes() {
        for language in Language::ALL {
            for args in lists(&texts, code) {
                let text = code.message_in(language, &args).to_string();
                if !is_reversible(code, language) {
                    assert_eq!(code.args_in(language, &text).unwrap_err(), NoMatch::Irreversible, "{text}");
                    continue;
                }
                let readings = count_of_readings(code.template_in(language), &text);
                match code.args_in(language, &text) {
                    Ok(back) => {
                        assert_eq!(format!("{back:?}"), format!("{args:?}"), "{text}");
                        assert_eq!(readings, 1, "{text}");
                        found += 1;
                    }
                    Err(error) => {
                        assert_eq!(error, NoMatch::Ambiguous, "{text}");
                        assert!(readings > 1, "{text}");
                        ambiguous += 1;
                    }
                }
            }
        }
    }
    assert!(found > 1000 && ambiguous > 10, "{found} {ambiguous}");
}

#[test]
fn from_one_language_to_another_and_back_is_the_same_text() {
    let texts = awkward();
    let mut count = 0;
    for code in codes() {
        for args in lists(&texts, code) {
            let zh = code.message_in(Language::Zh, &args).to_string();
            let Ok(args) = code.args_in(Language::Zh, &zh) else { continue };
            let en = code.message_in(Language::En, args.as_ref()).to_string();
            let Ok(args) = code.args_in(Language::En, &en) else { continue };
            assert_eq!(code.message_in(Language::Zh, args.as_ref()).to_string(), zh);
            count += 1;
        }
    }
    assert!(count > 1000, "{count}");
}

#[test]
fn the_text_of_another_code_is_refused() {
    for code in codes().filter(|code| code.arity() == 0) {
        for language in Language::ALL {
            let text = code.message_in(language, &[]).to_string();
            assert!(code.args_in(language, &text).unwrap().as_ref().is_empty());
            for other in [format!("{text} "), format!(" {text}"), text.chars().skip(1).collect()] {
                assert_eq!(code.args_in(language, &other).unwrap_err(), NoMatch::OtherTemplate, "{other}");
            }
        }
    }
    // One template is the prefix of another, so the text alone does not say which code it is of.
    let (shorter, longer) = (Code::EDGESERVICE_ENDPOINT_EXIST, Code::EDGESERVICE_ENDPOINT_AND_AGENTID_EXIST);
    let text = longer.message(&[Arg::Str("a"), Arg::Str("b")]).to_string();
    assert_eq!(format!("{:?}", longer.args_in(Language::Zh, &text).unwrap()), r#"[Str("a"), Str("b")]"#);
    assert_eq!(shorter.args_in(Language::Zh, &text).unwrap().as_ref().len(), 1);
}
