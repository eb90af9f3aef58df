//! What goes into the writers of `embedded-io` and `embedded-io-async`, and how their errors come out.

#![cfg(any(feature = "embedded-io-v0.7", feature = "embedded-io-async-v0.7"))]

mod common;

use common::argument_lists;
use edge_errors::{Arg, Code, Language, Message, codes};

/// Takes at most so many bytes at a time, and fails at the call with this number.
struct Writer {
    taken: Vec<u8>,
    calls: usize,
    at_most: usize,
    fails_at: usize,
}

impl Writer {
    fn new(at_most: usize, fails_at: usize) -> Writer {
        Writer { taken: Vec::new(), calls: 0, at_most, fails_at }
    }

    fn take(&mut self, bytes: &[u8]) -> Result<usize, Failed> {
        assert!(!bytes.is_empty(), "there is always something to write");
        assert!(self.calls < self.fails_at, "nothing is written after an error");
        self.calls += 1;
        if self.calls == self.fails_at {
            return Err(Failed);
        }
        let taken = &bytes[..bytes.len().min(self.at_most)];
        self.taken.extend_from_slice(taken);
        Ok(taken.len())
    }
}

#[derive(Debug, PartialEq)]
struct Failed;

/// Writes every body, then with an error at every call. `write` writes a body into a writer.
fn check(mut write: impl FnMut(Message, &mut Writer) -> Result<(), Failed>) {
    let lists = argument_lists();
    for code in codes() {
        for language in Language::ALL {
            for args in &lists {
                let message = code.message_in(language, args);
                let body = message.json().to_string();
                for at_most in [1, 7, usize::MAX] {
                    let mut writer = Writer::new(at_most, usize::MAX);
                    assert_eq!(write(message, &mut writer), Ok(()));
                    assert_eq!(String::from_utf8(writer.taken).unwrap(), body);
                }
            }
            let message = code.message_in(language, &[]);
            let body = message.json().to_string();
            for fails_at in 1..=body.len() {
                let mut writer = Writer::new(1, fails_at);
                assert_eq!(write(message, &mut writer), Err(Failed));
                assert_eq!(writer.taken, &body.as_bytes()[..fails_at - 1]);
            }
        }
    }
    // Every length about one window and two.
    for len in 0..256 {
        let text = "x".repeat(len);
        let args = [Arg::Str(&text)];
        let message = Code::EDGESERVICE_ENDPOINT_EXIST.message_in(Language::En, &args);
        let mut writer = Writer::new(usize::MAX, usize::MAX);
        assert_eq!(write(message, &mut writer), Ok(()));
        assert_eq!(writer.taken, message.json().to_string().as_bytes());
    }
}

#[cfg(feature = "embedded-io-v0.7")]
mod blocking {
    use embedded_io::{ErrorKind, ErrorType, Write};

    use super::{Code, Failed, Writer, check};

    impl ErrorType for Writer {
        type Error = ErrorKind;
    }

    impl Write for Writer {
        fn write(&mut self, bytes: &[u8]) -> Result<usize, ErrorKind> {
            self.take(bytes).map_err(|Failed| ErrorKind::Other)
        }

        fn flush(&mut self) -> Result<(), ErrorKind> {
            panic!("to flush is for the caller");
        }
    }

    #[test]
    fn the_body_is_written_up_to_the_first_error() {
        check(|message, writer| message.json().write_to(writer).map_err(|_| Failed));
    }

    #[test]
    fn a_trait_object_is_a_writer_too() {
        let mut writer = Writer::new(5, usize::MAX);
        let message = Code::EDGESERVICE_OFFLINE.message(&[]);
        let object: &mut dyn Write<Error = ErrorKind> = &mut writer;
        assert_eq!(message.json().write_to(object), Ok(()));
        assert_eq!(writer.taken, message.json().to_string().as_bytes());
    }
}

#[cfg(feature = "embedded-io-async-v0.7")]
mod waiting {
    use embassy_futures::{block_on, yield_now};
    use embedded_io_async::{ErrorKind, ErrorType, Write};

    use super::{Failed, Writer, check, codes};

    struct Socket<'a>(&'a mut Writer);

    impl ErrorType for Socket<'_> {
        type Error = ErrorKind;
    }

    impl Write for Socket<'_> {
        async fn write(&mut self, bytes: &[u8]) -> Result<usize, ErrorKind> {
            // Pending before it takes anything.
            yield_now().await;
            self.0.take(bytes).map_err(|Failed| ErrorKind::Other)
        }

        async fn flush(&mut self) -> Result<(), ErrorKind> {
            panic!("to flush is for the caller");
        }
    }

    #[test]
    fn the_body_is_written_up_to_the_first_error() {
        check(|message, writer| {
            block_on(message.json().write_to_async(&mut Socket(writer))).map_err(|_| Failed)
        });
    }

    #[test]
    fn a_body_is_written_in_few_calls() {
        for code in codes() {
            let json = code.message(&[]).json();
            let mut writer = Writer::new(usize::MAX, usize::MAX);
            block_on(json.write_to_async(&mut Socket(&mut writer))).unwrap();
            assert_eq!(writer.calls, json.len().div_ceil(128), "{code}");
        }
    }
}
