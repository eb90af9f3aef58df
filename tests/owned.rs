//! An owned message says what the borrowed one says, and goes where that cannot.

#![cfg(feature = "alloc")]

mod common;

use std::collections::HashSet;
use std::error::Error;
use std::fmt;
use std::thread;

use common::argument_lists;
use edge_errors::{Arg, Code, Displayed, Language, OwnedMessage, codes};

/// Each language with each list of arguments, also with some that render themselves.
fn for_each_case(mut case: impl FnMut(Code, Language, &[Arg<'_>])) {
    let (text, number) = (Displayed("\"two\"\nlines"), Displayed(7));
    let mut lists = argument_lists();
    lists.push(vec![Arg::from(&text), Arg::from(&number), Arg::from(&text)]);
    for code in codes() {
        for language in Language::ALL {
            for args in &lists {
                case(code, language, args);
            }
        }
    }
}

#[test]
fn it_says_what_the_borrowed_message_says() {
    for_each_case(|code, language, args| {
        let message = code.message_in(language, args);
        let owned = code.owned_message_in(language, args);
        assert_eq!((owned.code(), owned.language()), (code, language));
        assert_eq!(owned.to_string(), message.to_string());
        assert_eq!(format!("{owned:?}"), format!("{message:?}"));
        owned.with_message(|lent| {
            assert_eq!(lent.code(), code);
            assert_eq!(lent.json().to_string(), message.json().to_string());
            assert_eq!((lent.text_len(), lent.json_len()), (message.text_len(), message.json_len()));
        });
    });
}

#[test]
fn it_is_in_the_default_language_and_changes_to_any() {
    for_each_case(|code, language, args| {
        let owned = code.owned_message(args);
        assert_eq!(owned, code.owned_message_in(Language::DEFAULT, args));
        let changed = owned.in_language(language);
        assert_eq!(changed, code.owned_message_in(language, args));
        assert_eq!(changed.to_string(), code.message_in(language, args).to_string());
    });
}

#[cfg(feature = "serde")]
#[test]
fn serde_writes_the_body() {
    for_each_case(|code, language, args| {
        let message = code.message_in(language, args);
        let owned = code.owned_message_in(language, args);
        assert_eq!(serde_json::to_string(&owned).unwrap(), message.json().to_string());
        assert_eq!(serde_bare::to_vec(&owned).unwrap(), serde_bare::to_vec(&message).unwrap());
    });
}

#[test]
fn two_are_equal_where_code_language_and_arguments_are() {
    // In the order of `all`, so that each differs from each.
    let lists: [&[Arg]; 9] = [
        &[],
        &[Arg::Nil],
        &[Arg::Str("1")],
        &[Arg::Int(1)],
        &[Arg::Uint(1)],
        &[Arg::Bool(true)],
        &[Arg::Bool(false)],
        &[Arg::Nil, Arg::Nil],
        &[Arg::Str("2")],
    ];
    let mut all = Vec::new();
    for code in [Code::EDGESERVICE_OFFLINE, Code::EDGESERVICE_ENDPOINT_EXIST] {
        for language in Language::ALL {
            all.extend(lists.map(|args| code.owned_message_in(language, args)));
        }
    }
    for (n, left) in all.iter().enumerate() {
        for (m, right) in all.iter().enumerate() {
            assert_eq!(left == right, n == m, "{left:?} {right:?}");
        }
    }
    assert_eq!(all.iter().cloned().collect::<HashSet<_>>().len(), all.len());

    // What renders itself is its text.
    let rendered = Code::EDGESERVICE_ENDPOINT_EXIST.owned_message(&[Arg::Other(&Displayed(1))]);
    assert_eq!(rendered, Code::EDGESERVICE_ENDPOINT_EXIST.owned_message(&[Arg::Str("1")]));
}

fn ask(endpoint: &str) -> Result<(), OwnedMessage> {
    let endpoint = endpoint.to_uppercase();
    Err(Code::EDGESERVICE_ENDPOINT_EXIST.owned_message_in(Language::En, &[Arg::from(&endpoint)]))
}

#[test]
fn it_leaves_functions_and_threads_as_any_error() {
    fn start() -> Result<(), Box<dyn Error + Send + Sync>> {
        ask("host")?;
        Ok(())
    }
    fn is_error<T: Error + Clone + Eq + fmt::Debug + Send + Sync + Unpin + 'static>(_: &T) {}

    let error = thread::spawn(start).join().unwrap().unwrap_err();
    assert_eq!(error.to_string(), "Edge service already exists at HOST");
    let message = error.downcast_ref::<OwnedMessage>().unwrap();
    is_error(message);
    assert_eq!(message.code(), Code::EDGESERVICE_ENDPOINT_EXIST);
    assert_eq!(Err(*error.downcast::<OwnedMessage>().unwrap()), ask("host"));
}

#[test]
fn what_rendered_itself_is_not_asked_again() {
    use std::sync::atomic::{AtomicUsize, Ordering};

    struct Counted(AtomicUsize);

    impl fmt::Display for Counted {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "call {}", self.0.fetch_add(1, Ordering::Relaxed))
        }
    }

    let counted = Displayed(Counted(AtomicUsize::new(1)));
    let owned = Code::EDGESERVICE_ENDPOINT_EXIST.owned_message_in(Language::En, &[Arg::from(&counted)]);
    for _ in 0..2 {
        assert_eq!(owned.to_string(), "Edge service already exists at call 1");
    }
}
