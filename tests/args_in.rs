//! Arguments back out of rendered messages.

use edge_errors::{Arg, Code, Language, NoMatch, codes};

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
    assert!(texts.len() >= 12);
    texts
}

/// The codes whose templates are such that their readings are counted here: `extract_tests.rs` in `src` has the
/// others.
fn counted_codes() -> impl Iterator<Item = Code> {
    let is_counted =
        |template: &str| !template.replace("%v", "").contains('%') && template.matches("%v").count() <= 2;
    codes().filter(move |code| Language::ALL.iter().all(|&language| is_counted(code.template_in(language))))
}

/// In how many ways `text` falls apart at the verbs of `template`, which has two of them at most.
fn count_of_readings(template: &str, text: &str) -> usize {
    let literals: Vec<_> = template.split("%v").collect();
    let middle = |first: &str, last: &str| Some(text.strip_prefix(first)?.strip_suffix(last)?.to_owned());
    match literals.as_slice() {
        [whole] => usize::from(*whole == text),
        [first, last] => usize::from(middle(first, last).is_some()),
        [first, separator, last] => middle(first, last).map_or(0, |middle| {
            (0..=middle.len())
                .filter(|&at| middle.get(at..).is_some_and(|rest| rest.starts_with(separator)))
                .count()
        }),
        _ => panic!("write down how {template} falls apart"),
    }
}

/// All lists of so many arguments.
fn lists(texts: &[String], arity: usize) -> Vec<Vec<&str>> {
    (0..arity).fold(vec![vec![]], |lists, _| {
        let with = |list: Vec<_>| texts.iter().map(move |text| [list.clone(), vec![text.as_str()]].concat());
        lists.into_iter().flat_map(with).collect()
    })
}

#[test]
fn every_message_gives_back_its_arguments_or_is_ambiguous_where_two_readings_exist() {
    let texts = awkward();
    let [mut found, mut ambiguous] = [0; 2];
    for code in counted_codes() {
        for language in Language::ALL {
            for list in lists(&texts, code.arity()) {
                let args: Vec<_> = list.iter().map(|text| Arg::Str(text)).collect();
                let text = code.message_in(language, &args).to_string();
                let readings = count_of_readings(code.template_in(language), &text);
                match code.args_in(language, &text) {
                    Ok(args) => {
                        let back = args.as_ref().iter().map(|arg| match arg {
                            Arg::Str(text) => *text,
                            other => panic!("{other:?} of {text}"),
                        });
                        assert_eq!(back.collect::<Vec<_>>(), list, "{text}");
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
    for code in counted_codes() {
        for list in lists(&texts, code.arity()) {
            let args: Vec<_> = list.iter().map(|text| Arg::Str(text)).collect();
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
