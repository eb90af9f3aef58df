//! Feature `heapless-v0.9`: text and bodies as strings of a fixed capacity.

use ::heapless::String;

use crate::message::Message;
use crate::text::buffer::BufferFull;
use crate::text::pieces::Pieces;

impl Message<'_> {
    /// The rendered text.
    ///
    /// ```
    /// use edge_errors::message;
    ///
    /// let text = message!(EDGESERVICE_OFFLINE).to_text_string::<64>()?;
    /// assert_eq!(text, "边缘服务不在线");
    /// # Ok::<(), edge_errors::BufferFull>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`BufferFull`] where the text is longer than `N` bytes.
    pub fn to_text_string<const N: usize>(&self) -> Result<String<N>, BufferFull> {
        to_string(self)
    }

    /// The JSON body.
    ///
    /// ```
    /// use edge_errors::message;
    ///
    /// let body = message!(ORG_RECORD_NOT_FOUND).to_json_string::<64>()?;
    /// assert_eq!(body, r#"{"code":"ORG_RECORD_NOT_FOUND","message":"组织不存在"}"#);
    /// # Ok::<(), edge_errors::BufferFull>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`BufferFull`] where the body is longer than `N` bytes.
    pub fn to_json_string<const N: usize>(&self) -> Result<String<N>, BufferFull> {
        to_string(&self.json())
    }
}

fn to_string<const N: usize>(pieces: &impl Pieces) -> Result<String<N>, BufferFull> {
    let mut string = String::new();
    let mut needed = 0_usize;
    pieces.for_each(&mut |piece: &str| {
        needed = needed.saturating_add(piece.len());
        // What does not fit shows in `needed`.
        let _ = string.push_str(piece);
    });
    if needed > N { Err(BufferFull::new(needed)) } else { Ok(string) }
}
