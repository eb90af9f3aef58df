//! Bodies that are cut off, too deep, or too long for anything that is not linear.

use edge_errors::{ErrorBody, ParseErrorKind};

use crate::judge::{check_error, ends_too_early};
use crate::{bodies, error};

#[test]
fn a_body_cut_at_any_byte_is_refused_at_its_end() {
    for body in bodies() {
        for body in [body.clone(), format!("\u{feff}{body}")] {
            assert!(ErrorBody::parse(body.as_bytes()).is_ok(), "{body}");
            for len in 0..body.trim_end().len() {
                let cut = &body.as_bytes()[..len];
                assert!(ends_too_early(cut), "{}", cut.escape_ascii());
                assert_eq!(error(cut), (ParseErrorKind::Syntax, len), "{}", cut.escape_ascii());
            }
        }
    }
}

/// A body whose unknown key has a value that is nested so deep, by these brackets in turn.
fn nested(open: &[&str], close: &[&str], depth: usize) -> Vec<u8> {
    let mut body = br#"{"x":"#.to_vec();
    for level in 0..depth {
        body.extend_from_slice(open[level % open.len()].as_bytes());
    }
    body.extend_from_slice(b"1");
    for level in (0..depth).rev() {
        body.extend_from_slice(close[level % close.len()].as_bytes());
    }
    body.extend_from_slice(br#","code":"A"}"#);
    body
}

#[test]
fn a_value_may_be_128_deep_and_no_deeper() {
    let kinds: [(&[&str], &[&str]); 4] = [
        (&["["], &["]"]),
        (&[r#"{"":"#], &["}"]),
        (&["[", r#"{"a":"#], &["]", "}"]),
        (&[r#"{"a":"#, "[0,", "[true,"], &[r#","b":1}"#, ",0]", "]"]),
    ];
    for (open, close) in kinds {
        for depth in 0..=128 {
            let body = nested(open, close, depth);
            assert!(ErrorBody::parse(&body).is_ok(), "{depth}: {}", body.escape_ascii());
            // Each bracket has to be closed by its own kind.
            for (index, _) in body.iter().enumerate().filter(|(_, byte)| matches!(byte, b']' | b'}')) {
                let mut wrong = body.clone();
                wrong[index] = if wrong[index] == b']' { b'}' } else { b']' };
                assert_eq!(error(&wrong), (ParseErrorKind::Syntax, index));
            }
        }
        for depth in [129, 130, 500, 50_000] {
            let prefix: usize = (0..128).map(|level| open[level % open.len()].len()).sum();
            let body = nested(open, close, depth);
            assert_eq!(error(&body), (ParseErrorKind::TooDeep, 5 + prefix));
            // A bracket that cannot stand there is no value that is too deep.
            let body = [&body[..5 + prefix], b"1[".as_slice()].concat();
            assert_eq!(error(&body), (ParseErrorKind::Syntax, 6 + prefix));
            check_error(&body);
        }
    }
}

/// Runs a test with little stack: much less than a million calls in each other would take.
fn with_little_stack(test: fn()) {
    std::thread::Builder::new().stack_size(64 * 1024).spawn(test).unwrap().join().unwrap();
}

#[test]
fn a_million_brackets_are_too_deep() {
    with_little_stack(|| {
        for bracket in ["[", r#"{"":"#, r#"[{"":"#] {
            let (kind, _) = error(bracket.repeat(1_000_000).as_bytes());
            assert_eq!(kind, ParseErrorKind::TooDeep);
            let (kind, _) = error(format!(r#"{{"code":{}"#, bracket.repeat(1_000_000)).as_bytes());
            assert_eq!(kind, ParseErrorKind::TooDeep);
        }
    });
}

/// The scanner goes back once, to an object that is the `error`. Else each step of it makes the rest of the body
/// shorter. So ten megabytes are read as fast as ten thousand times one kilobyte. If it went back more often, these
/// would take hours.
#[test]
fn ten_megabytes_are_read() {
    with_little_stack(read_ten_megabytes);
}

fn read_ten_megabytes() {
    const LEN: usize = 10_000_000;
    let many = |item: &str, separator: &str| vec![item; LEN / item.len()].join(separator);
    for value in [
        format!("\"{}\"", "a".repeat(LEN)),
        format!("\"{}\"", many("组织", "")),
        format!("\"{}\"", many("\\u00e9\\n", "")),
        format!("[{}]", many("1", ",")),
        format!("[{}]", many("[{\"a\":[]}]", " , ")),
        format!("{{{}}}", many("\"code\":\"A\"", ",")),
        format!("{}1", " ".repeat(LEN)),
        "1".repeat(LEN),
    ] {
        for (before, after) in [(r#"{"message":"#, r#","code":"A"}"#), (r#"{"code":"A","x":"#, "}")] {
            let body = [before, &value, after].concat();
            let parsed = ErrorBody::parse(body.as_bytes()).unwrap();
            assert_eq!(parsed.raw_code().to_string(), "A");
            assert_eq!(parsed.raw_message(), before.contains("message").then(|| value.trim_start()));
            assert_eq!(error(&body.as_bytes()[..body.len() - 1]), (ParseErrorKind::Syntax, body.len() - 1));
        }
    }
    let members = format!("{{{},\"code\":\"A\"}}", many("\"message\":\"m\"", ","));
    assert_eq!(ErrorBody::parse(members.as_bytes()).unwrap().raw_message(), Some("\"m\""));
    check_error(&vec![b' '; LEN]);
    let errors = format!("{{{}}}", many("\"error\":{\"code\":1}", ","));
    assert_eq!(ErrorBody::parse(errors.as_bytes()).unwrap().raw_code().to_string(), "1");
    let nested = format!("{{\"error\":{members}}}");
    assert_eq!(ErrorBody::parse(nested.as_bytes()).unwrap().raw_message(), Some("\"m\""));
}
