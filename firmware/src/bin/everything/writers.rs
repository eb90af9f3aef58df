//! The writers of `embedded-io` and `embedded-io-async`.

use core::future::{poll_fn, ready};
use core::hint::black_box;
use core::pin::pin;
use core::task::{Context, Poll, Waker};

use edge_errors::Json;
use embedded_io::{ErrorKind, ErrorType, Write};

pub fn reach(json: &Json) {
    let mut writer = Writer;
    black_box(Json::write_to(json, &mut writer).is_ok());
    let mut future = pin!(Json::write_to_async(json, &mut writer));
    // Once: a poll after the end panics, as that of each `async fn` does.
    black_box(future.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_ready());
}

/// Waits or not, then takes some bytes or fails.
struct Writer;

impl ErrorType for Writer {
    type Error = ErrorKind;
}

impl Write for Writer {
    fn write(&mut self, bytes: &[u8]) -> Result<usize, ErrorKind> {
        if black_box(bytes).is_empty() { Err(ErrorKind::Other) } else { Ok(black_box(3)) }
    }

    fn flush(&mut self) -> Result<(), ErrorKind> {
        Ok(())
    }
}

impl embedded_io_async::Write for Writer {
    // Not `async fn`: its future has a panic path of its own.
    fn write(&mut self, bytes: &[u8]) -> impl Future<Output = Result<usize, ErrorKind>> {
        poll_fn(|_| if black_box(true) { Poll::Ready(Write::write(self, bytes)) } else { Poll::Pending })
    }

    fn flush(&mut self) -> impl Future<Output = Result<(), ErrorKind>> {
        ready(Ok(()))
    }
}
