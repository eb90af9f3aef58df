//! What stands around the name and the text of a JSON body: `{"code":"…","message":"…"}` (RFC 8259).

pub(crate) const HEAD: &str = r#"{"code":""#;
pub(crate) const MIDDLE: &str = r#"","message":""#;
pub(crate) const TAIL: &str = r#""}"#;

/// The length of a body without its name and text.
pub(crate) const FRAME_LEN: usize = HEAD.len() + MIDDLE.len() + TAIL.len();
