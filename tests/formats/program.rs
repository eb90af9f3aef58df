// The program of `tests/formats.rs`, which adds `each_checked`. It stops where two ways give different bytes. It prints
// each body, after its text in hexadecimal and before all that it can be cut to, and what `args_in` says of the text.

use edge_errors::{
    Arg, BufferFull, Displayed, ErrorBody, Float, Language, Message, NoMatch, Render, Untranslated,
};
use edge_errors::{codes, message};

/// A text in pieces.
struct Pieces;

impl Render for Pieces {
    fn render(&self, out: &mut dyn FnMut(&str)) {
        ["a\"", "", "\n中", "\\"].into_iter().for_each(out);
    }
}

/// Lists that fit no template, or few.
fn lists() -> Vec<Vec<Arg<'static>>> {
    let text = |text| vec![Arg::Str(text); 6];
    vec![
        vec![],
        text("\"\\\n\t\u{1}中👩‍🚀"),
        text(""),
        vec![
            Arg::Int(i64::MIN),
            Arg::Int(-1),
            Arg::Int(0),
            Arg::Int(0x1_f600),
            Arg::Int(34),
            Arg::Int(i64::MAX),
        ],
        vec![Arg::Uint(u64::MAX), Arg::Uint(92), Arg::Uint(10), Arg::Uint(0xd800)],
        vec![Arg::Bool(true), Arg::Nil, Arg::Bool(false)],
        vec![
            Arg::from(&Float(f64::INFINITY)),
            Arg::from(&Float(f64::NAN)),
            Arg::from(&Float(f64::NEG_INFINITY)),
        ],
        vec![
            Arg::from(&Float(-0.0)),
            Arg::from(&Float(2.5)),
            Arg::from(&Float(1e22)),
            Arg::from(&Float(-1e-7)),
        ],
        vec![Arg::Other(&Pieces), Arg::from(&Displayed('"')), Arg::Other(&Pieces)],
        vec![
            Arg::Str("one"),
            Arg::from(&Float(f64::NAN)),
            Arg::Int(3),
            Arg::Nil,
            Arg::Other(&Pieces),
            Arg::Uint(6),
            Arg::Bool(true),
            Arg::from(&Float(f64::INFINITY)),
            Arg::Str("more\n"),
        ],
    ]
}

/// At each length of the buffer: all of it, or how much is needed.
fn check_buffers(expected: &[u8], write: impl for<'b> Fn(&'b mut [u8]) -> Result<&'b mut [u8], BufferFull>) {
    for len in 0..expected.len() + 2 {
        match write(&mut vec![0; len]) {
            Ok(used) => assert_eq!(used, expected),
            Err(full) => assert!(len < expected.len() && full.needed == expected.len()),
        }
    }
}

/// The bodies to which a message is cut, each once.
fn cut(message: &Message, body: &str) -> Vec<Vec<u8>> {
    let mut bodies = Vec::new();
    let shortest = format!(r#"{{"code":"{}","message":""}}"#, message.code()).len();
    for len in 0..body.len() + 2 {
        match message.to_json_truncated(&mut vec![0; len]) {
            Ok(cut) => {
                assert!(len >= shortest && (cut.len() == body.len().min(len) || cut.len() + 6 > len));
                bodies.push(cut.to_vec());
            }
            Err(full) => assert!(len < shortest && full.needed == shortest),
        }
    }
    bodies.dedup();
    bodies
}

fn check_reads(message: &Message, body: &[u8]) {
    for (offset, len) in (0..body.len() + 2).flat_map(|offset| (1..=8).map(move |len| (offset, len))) {
        let expected = body.get(offset..).unwrap_or_default();
        let expected = &expected[..expected.len().min(len)];
        assert_eq!(message.json().read_at(offset, &mut vec![0; len]), expected);
    }
}

fn check_chunks(message: &Message, body: &[u8]) {
    let mut chunks = Vec::new();
    message.json().for_each_chunk(|chunk| chunks.push(chunk.to_vec()));
    assert_eq!(chunks.concat(), body);
    assert!(chunks.iter().all(|chunk| !chunk.is_empty() && std::str::from_utf8(chunk).is_ok()));
    for fails_at in 0..=chunks.len() {
        let mut taken = Vec::new();
        let result = message.json().try_for_each_chunk(|chunk| {
            if taken.len() == fails_at {
                return Err(());
            }
            taken.push(chunk.to_vec());
            Ok(())
        });
        assert_eq!((result.is_ok(), &taken[..]), (fails_at == chunks.len(), &chunks[..fails_at]));
    }
}

/// The message by every way. What is printed is its text in hexadecimal, its body, and what that can be cut to.
fn check(message: &Message) {
    let (text, body) = (message.to_string(), message.json().to_string());
    assert_eq!(
        (message.text_len(), message.json_len(), message.json().len()),
        (text.len(), body.len(), body.len())
    );
    assert_eq!(format!("{message:?}"), format!("{}: {text}", message.code()));
    check_buffers(text.as_bytes(), |buf| message.to_text(buf));
    check_buffers(body.as_bytes(), |buf| message.to_json(buf));
    check_reads(message, body.as_bytes());
    check_chunks(message, body.as_bytes());
    let hex: String = text.bytes().map(|byte| format!("{byte:02x}")).collect();
    println!("text {hex}\nbody {body}");
    for cut in cut(message, &body) {
        println!("cut {}", String::from_utf8(cut).unwrap());
    }
}

/// What the text and the body of a message are read back to.
fn check_back(message: &Message, language: Language) {
    let (code, text, body) = (message.code(), message.to_string(), message.json().to_string());
    let back = code.args_in(language, &text);
    if let Ok(args) = &back {
        assert_eq!(code.message_in(language, args.as_ref()).to_string(), text);
    }
    println!("back {}", back.map_or_else(|error| format!("{error:?}"), |args| format!("{args:?}")));
    for other in Language::ALL {
        let mut scratch = vec![0; body.len()];
        let received = ErrorBody::parse(body.as_bytes()).unwrap();
        let translation = received.translate(other, &mut scratch);
        match (translation.untranslated(), code.args_in(language, &text)) {
            (None, Ok(args)) => {
                assert_eq!(translation.to_string(), code.message_in(other, args.as_ref()).json().to_string());
            }
            (Some(Untranslated::NoMatch(why)), back) => {
                assert!(back.err() == Some(why) || why != NoMatch::OtherTemplate, "{text}: {why:?}");
                assert_eq!(translation.to_string(), body);
            }
            (why, back) => panic!("{text}: {why:?}, {back:?}"),
        }
    }
}

/// A message with its own texts says what the tables say.
fn check_own(own: Message, language: Language, args: &[Arg]) {
    let message = own.code().message_in(language, args);
    assert_eq!((own.to_string(), own.json().to_string()), (message.to_string(), message.json().to_string()));
    println!("code {} {}", own.code(), language.tag());
    check_back(&message, language);
    check(&own);
    check(&message);
}

fn main() {
    each_checked();
    for code in codes() {
        for language in Language::ALL {
            for args in lists() {
                let message = code.message_in(language, &args);
                println!("code {code} {}", language.tag());
                check_back(&message, language);
                check(&message);
            }
        }
    }
}
