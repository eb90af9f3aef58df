//! The integrations give the same texts and lengths as the crate itself.

#[cfg(feature = "heapless-v0.9")]
#[test]
fn heapless_strings_hold_the_same_or_say_what_is_needed() {
    use edge_errors::{Arg, Code, Language, codes};

    let args = [Arg::Str("\"\n"), Arg::Int(-7)];
    for code in codes() {
        let message = code.message(&args);
        assert_eq!(
            message.to_text_string::<{ Code::MAX_JSON_LEN + 512 }>().unwrap().as_str(),
            message.to_string()
        );
        assert_eq!(
            message.to_json_string::<{ Code::MAX_JSON_LEN + 512 }>().unwrap().as_str(),
            message.json().to_string()
        );
        assert_eq!(message.to_text_string::<1>().unwrap_err().needed, message.text_len());
        assert_eq!(message.to_json_string::<16>().unwrap_err().needed, message.json_len());
    }
    // As long as the capacity, and one byte longer.
    let (text, longer) = ("x".repeat(33), "x".repeat(34));
    let (args, more) = ([Arg::Str(&text)], [Arg::Str(&longer)]);
    let code = Code::EDGESERVICE_ENDPOINT_EXIST;
    let full = code.message_in(Language::En, &args);
    assert_eq!(full.text_len(), 64);
    assert_eq!(full.to_text_string::<64>().unwrap().as_str(), full.to_string());
    let over = code.message_in(Language::En, &more);
    assert_eq!(over.to_text_string::<64>().unwrap_err().needed, 65);
}

#[cfg(feature = "ufmt-v0.2")]
#[test]
fn ufmt_writes_what_core_fmt_writes() {
    use edge_errors::{Arg, codes};
    use ufmt::{uWrite, uwrite};

    /// Takes so many pieces, then fails.
    struct Writer(String, usize);

    impl uWrite for Writer {
        type Error = usize;

        fn write_str(&mut self, text: &str) -> Result<(), usize> {
            self.1 = self.1.checked_sub(1).ok_or(self.0.len())?;
            self.0.push_str(text);
            Ok(())
        }

        fn write_char(&mut self, _: char) -> Result<(), usize> {
            panic!("the default of write_char is unsound, so it must not be needed");
        }
    }

    let args = [Arg::Str("\"\n"), Arg::Int(-7)];
    for code in codes() {
        let message = code.message(&args);
        let json = message.json();
        let mut writer = Writer(String::new(), usize::MAX);
        uwrite!(writer, "{} {:?} {} {:?} {} {:?}", code, code, message, message, json, json).unwrap();
        assert_eq!(writer.0, format!("{code} {code:?} {message} {message:?} {json} {json:?}"));

        let mut failing = Writer(String::new(), 2);
        assert_eq!(uwrite!(failing, "{}", json), Err(failing.0.len()), "nothing is written after an error");
        assert!(json.to_string().starts_with(&failing.0));
    }
}
