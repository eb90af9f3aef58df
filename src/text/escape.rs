//! The inside of a JSON string: only what RFC 8259 §7 demands is escaped.

/// Writes `text` as the inside of a JSON string; each escape is a piece of its own.
pub(crate) fn escape(text: &str, out: &mut impl FnMut(&str)) {
    let mut rest = text;
    loop {
        let mut bytes = rest.bytes();
        if !bytes.any(|byte| byte < b' ' || byte == b'"' || byte == b'\\') {
            return out(rest);
        }
        // The byte that was found is the last that was taken.
        let at = rest.len().wrapping_sub(bytes.len()).wrapping_sub(1);
        let Some((plain, from)) = rest.split_at_checked(at) else { return };
        let Some((escaped, after)) = from.split_at_checked(1) else { return };
        out(plain);
        out(escape_of(escaped));
        rest = after;
    }
}

fn escape_of(character: &str) -> &'static str {
    const CONTROLS: &str = "\
        \\u0000\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\b----\\t----\\n----\\u000b\\f----\\r----\\u000e\\u000f\
        \\u0010\\u0011\\u0012\\u0013\\u0014\\u0015\\u0016\\u0017\\u0018\\u0019\\u001a\\u001b\\u001c\\u001d\\u001e\\u001f";
    const LEN: usize = "\\u0000".len();
    match character.as_bytes() {
        b"\"" => r#"\""#,
        b"\\" => r"\\",
        b"\x08" => r"\b",
        b"\t" => r"\t",
        b"\n" => r"\n",
        b"\x0c" => r"\f",
        b"\r" => r"\r",
        [control, ..] => {
            CONTROLS.get(usize::from(*control) * LEN..).and_then(|from| from.get(..LEN)).unwrap_or_default()
        }
        [] => "",
    }
}
