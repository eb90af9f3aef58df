//! Texts as HTML and URLs have them.

use std::fmt::Write;

/// A text between tags, or in the quotes of an attribute.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped += "&amp;",
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '"' => escaped += "&quot;",
            c => escaped.push(c),
        }
    }
    escaped
}

/// An id as a link has it after `#`: each byte but the unreserved ones of RFC 3986 with its number.
pub(super) fn fragment(id: &str) -> String {
    let mut fragment = String::with_capacity(id.len());
    for byte in id.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            fragment.push(char::from(byte));
        } else {
            // A String takes all that is written.
            let _ = write!(fragment, "%{byte:02X}");
        }
    }
    fragment
}
