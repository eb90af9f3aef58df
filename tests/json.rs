//! Bodies and texts, their lengths and their buffers, against `serde_json`.

mod common;

use common::argument_lists;
use edge_errors::{Arg, BufferFull, Code, Displayed, Json, Language, Message, codes};
use edge_errors_codegen::{Kind, Rare, Template};
use serde_json::{Value, json};

/// Calls `check` with every code in every language with every list of awkward arguments.
fn for_each_message(mut check: impl FnMut(Message)) {
    let lists = argument_lists();
    for code in codes() {
        for language in Language::ALL {
            for args in &lists {
                check(code.message_in(language, args));
            }
        }
    }
}

/// The code and the message that `serde_json` reads from a body with just these two.
fn read(body: &[u8]) -> (String, String) {
    let value: Value = serde_json::from_slice(body).unwrap_or_else(|error| panic!("{error}: {body:?}"));
    assert_eq!(value.as_object().unwrap().len(), 2);
    (value["code"].as_str().unwrap().to_owned(), value["message"].as_str().unwrap().to_owned())
}

#[test]
fn serde_json_reads_every_body_back_to_the_same_code_and_text() {
    for_each_message(|message| {
        let mut buf = [0xaa; Code::MAX_JSON_LEN + 1024];
        let body = message.to_json(&mut buf).unwrap();
        let (code, text) = read(body);
        assert_eq!(code, message.code().as_str());
        assert_eq!(text, message.to_string());
        // Compact, and nothing escaped that need not be: what serde_json itself writes.
        let name = message.code().as_str();
        let text = serde_json::to_string(&text).unwrap();
        assert_eq!(std::str::from_utf8(body).unwrap(), format!(r#"{{"code":"{name}","message":{text}}}"#));
    });
}

#[test]
fn every_character_is_read_back() {
    let characters: Vec<char> = (char::MIN..=char::MAX).collect();
    assert_eq!(characters.len(), 0x0011_0000 - 0x800);
    for chunk in characters.chunks(1000) {
        let text = String::from_iter(chunk);
        let args = [Arg::Str(&text)];
        let message = Code::EDGESERVICE_ENDPOINT_EXIST.message_in(Language::En, &args);
        let mut buf = [0; 8192];
        let (_, read) = read(message.to_json(&mut buf).unwrap());
        assert_eq!(read, format!("Edge service already exists at {text}"));
    }
}

#[test]
fn the_32_control_characters_have_their_shortest_form() {
    for byte in 0..b' ' {
        let control = char::from(byte).to_string();
        let args = [Arg::Str(&control)];
        let body = Code::EDGESERVICE_ENDPOINT_EXIST.message_in(Language::En, &args).json().to_string();
        let escape = body.rsplit_once(" at ").unwrap().1.strip_suffix("\"}").unwrap();
        let short =
            "btn-fr".as_bytes().get(usize::from(byte).wrapping_sub(8)).filter(|&&letter| letter != b'-');
        match short {
            Some(&letter) => assert_eq!(escape, format!("\\{}", char::from(letter))),
            None => assert_eq!(escape, format!("\\u{byte:04x}")),
        }
    }
}

#[test]
fn all_ways_out_give_the_same_bytes_and_the_lengths_are_exact() {
    for_each_message(|message| {
        let (mut buf, mut chunks) = ([0; Code::MAX_JSON_LEN + 1024], Vec::new());
        let body = message.to_json(&mut buf).unwrap().to_vec();
        message.json().for_each_chunk(|chunk| {
            assert!(!chunk.is_empty());
            assert!(std::str::from_utf8(chunk).is_ok(), "a chunk is whole characters");
            chunks.extend_from_slice(chunk);
        });
        assert_eq!(chunks, body);
        assert_eq!(message.json().to_string().as_bytes(), body);
        assert_eq!(in_windows(&message.json(), 7), body);
        assert_eq!((message.json_len(), message.json().len()), (body.len(), body.len()));
        let text = message.to_text(&mut buf).unwrap().to_vec();
        assert_eq!(message.to_string().as_bytes(), text);
        assert_eq!(message.text_len(), text.len());
    });
}

/// The body as an async writer reads it, through a window of so many bytes.
fn in_windows(json: &Json, len: usize) -> Vec<u8> {
    let (mut read, mut window) = (Vec::new(), vec![0; len]);
    loop {
        let part = json.read_at(read.len(), &mut window);
        read.extend_from_slice(part);
        if part.len() < len {
            assert_eq!(json.read_at(read.len(), &mut window), b"");
            return read;
        }
    }
}

#[test]
fn every_window_reads_the_same_body_and_every_offset_the_same_rest() {
    let args = [Arg::Str("\"\n\u{1}👩‍🚀"), Arg::Int(-7), Arg::Nil];
    let json = Code::EDGESERVICE_ENDPOINT_AND_AGENTID_EXIST.message(&args).json();
    let body = json.to_string().into_bytes();
    for len in 1..=body.len() + 1 {
        assert_eq!(in_windows(&json, len), body);
    }
    let mut buf = [0; 1024];
    for offset in 0..body.len() + 2 {
        assert_eq!(json.read_at(offset, &mut buf), body.get(offset..).unwrap_or_default());
    }
    assert_eq!(json.read_at(usize::MAX, &mut buf), b"");
    assert_eq!(json.read_at(0, &mut []), b"");
}

#[test]
fn no_chunk_is_asked_for_after_an_error() {
    let args = [Arg::Str("\"")];
    let json = Code::EDGESERVICE_ENDPOINT_EXIST.message(&args).json();
    let mut all = Vec::new();
    json.for_each_chunk(|chunk| all.push(chunk.to_vec()));
    for fails_at in 0..=all.len() {
        let mut taken = Vec::new();
        let result = json.try_for_each_chunk(|chunk| {
            if taken.len() == fails_at {
                return Err(fails_at);
            }
            taken.push(chunk.to_vec());
            Ok(())
        });
        assert_eq!(result, if fails_at < all.len() { Err(fails_at) } else { Ok(()) });
        assert_eq!(taken, all[..fails_at]);
    }
}

#[test]
fn every_buffer_length_gives_the_output_or_says_what_is_needed() {
    /// At this length and every shorter one, in a buffer that held a whole object before.
    fn check(expected: &[u8], write: impl for<'b> Fn(&'b mut [u8]) -> Result<&'b mut [u8], BufferFull>) {
        for len in 0..=expected.len() + 1 {
            let mut buf = b"{}".repeat(expected.len());
            match write(&mut buf[..len]) {
                Ok(used) => assert_eq!(used, expected),
                Err(full) => {
                    assert!(len < expected.len());
                    assert_eq!(full.needed, expected.len());
                    let held = String::from_utf8_lossy(&buf[..len]);
                    assert!(!held.starts_with('{'), "{held} looks like an object");
                }
            }
        }
    }
    let args = [Arg::Str("\"\n\u{1}👩‍🚀"), Arg::Int(-7), Arg::Nil];
    for code in codes() {
        for language in Language::ALL {
            let message = code.message_in(language, &args);
            check(message.json().to_string().as_bytes(), |buf| message.to_json(buf));
            check(message.to_string().as_bytes(), |buf| message.to_text(buf));
        }
    }
}

#[test]
fn truncated_bodies_are_whole_and_their_message_is_a_prefix_at_every_length() {
    let lists: [&[Arg]; 3] =
        [&[], &[Arg::Str("\"\\\n\u{1}👩‍🚀%")], &[Arg::Str("组织"), Arg::Uint(u64::MAX), Arg::Bool(true)]];
    for code in codes() {
        for (language, args) in
            Language::ALL.into_iter().flat_map(|language| lists.map(|args| (language, args)))
        {
            let message = code.message_in(language, args);
            let (text, whole) = (message.to_string(), message.json().to_string());
            let shortest = format!(r#"{{"code":"{code}","message":""}}"#).len();
            let mut before = String::new();
            for len in 0..=whole.len() + 1 {
                let mut buf = vec![b'}'; len];
                let body = match message.to_json_truncated(&mut buf) {
                    Ok(body) => body,
                    Err(full) => {
                        assert!(len < shortest);
                        assert_eq!(full.needed, shortest);
                        continue;
                    }
                };
                assert!(len >= shortest);
                // No more is cut than one character or escape needs: the longest is `\u001f`.
                assert!(body.len() == whole.len().min(len) || body.len() + 6 > len);
                let (name, cut) = read(body);
                assert_eq!(code, name.as_str());
                assert!(text.starts_with(&cut) && cut.starts_with(&before), "{cut} of {text}");
                before = cut;
            }
            assert_eq!(before, text, "the last length holds all of it");
        }
    }
}

#[test]
fn max_json_len_is_the_longest_body_with_empty_arguments() {
    let is_sign =
        |kind| matches!(kind, Kind::Quote | Kind::Rare(Rare::Backslash | Rare::LineFeed | Rare::Tab));
    let bodies = codes().flat_map(|code| {
        Language::ALL.map(|language| {
            // Without the verbs, and so without what a width fills up.
            let template = Template::split(code.template_in(language)).unwrap();
            let mut text = template.text;
            for cut in template.cuts.iter().rev().filter(|cut| !is_sign(cut.kind)) {
                text.replace_range(cut.at..cut.at + cut.width, "");
            }
            json!({ "code": code.as_str(), "message": text }).to_string().len()
        })
    });
    assert_eq!(bodies.max(), Some(Code::MAX_JSON_LEN));
}

#[test]
fn displayed_arguments_are_escaped_like_strings() {
    for text in common::AWKWARD {
        let displayed = Displayed(text);
        let args = [Arg::from(&displayed), Arg::from(&displayed)];
        let strings = [Arg::Str(text), Arg::Str(text)];
        let code = Code::EDGESERVICE_ENDPOINT_EXIST;
        assert_eq!(code.message(&args).json().to_string(), code.message(&strings).json().to_string());
    }
}
