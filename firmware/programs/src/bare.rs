//! What one would write by hand: a list of names and messages, searched from its start, and a small renderer.

/// Writes the body of the code of this name into `buf` and returns its used part. Each `%v` of the message is an
/// argument. `None` where the name is not in the list, or the body does not fit.
pub fn body<'b>(list: &[(&str, &str)], name: &[u8], args: &[&str], buf: &'b mut [u8]) -> Option<&'b [u8]> {
    let (name, message) = list.iter().find(|(known, _)| known.as_bytes() == name)?;
    let (mut args, mut len) = (args.iter(), 0);
    let mut put = |byte: u8| {
        *buf.get_mut(len)? = byte;
        len += 1;
        Some(())
    };
    for text in ["{\"code\":\"", name, "\",\"message\":\""] {
        text.bytes().try_for_each(&mut put)?;
    }
    let mut bytes = message.bytes();
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            bytes.next(); // the `v`
            args.next().unwrap_or(&"").bytes().try_for_each(|byte| escaped(byte, &mut put))?;
        } else {
            escaped(byte, &mut put)?;
        }
    }
    "\"}".bytes().try_for_each(&mut put)?;
    buf.get(..len)
}

/// A byte of a JSON string.
fn escaped(byte: u8, put: &mut impl FnMut(u8) -> Option<()>) -> Option<()> {
    match byte {
        b'"' | b'\\' => [b'\\', byte].into_iter().try_for_each(put),
        0..b' ' => {
            let digit = |half: u8| if half < 10 { b'0' + half } else { b'a' + half - 10 };
            [b'\\', b'u', b'0', b'0', digit(byte / 16), digit(byte % 16)].into_iter().try_for_each(put)
        }
        _ => put(byte),
    }
}
