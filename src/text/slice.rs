//! A text within another one, at compile time: it takes no flash of its own.

/// The bytes of `text` from `start` to `end`.
// Not every catalogue has such a text.
#[allow(dead_code)]
pub(crate) const fn slice(text: &'static str, start: usize, end: usize) -> &'static str {
    let (head, _) = text.as_bytes().split_at(end);
    let (_, slice) = head.split_at(start);
    match core::str::from_utf8(slice) {
        Ok(slice) => slice,
        Err(_) => panic!("a text is cut within a character"),
    }
}
