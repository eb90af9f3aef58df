//! The buffer that `core::fmt` and `ufmt` write to.

use core::fmt;

/// The bytes of a caller, filled from the start.
pub struct Buffer<'b> {
    bytes: &'b mut [u8],
    len: usize,
}

impl<'b> Buffer<'b> {
    #[inline]
    pub fn new(bytes: &'b mut [u8]) -> Buffer<'b> {
        Buffer { bytes, len: 0 }
    }

    /// How many bytes are written.
    #[inline]
    pub fn written(&self) -> usize {
        self.len
    }

    /// Appends a text; `None` where it does not fit.
    #[inline]
    fn push(&mut self, text: &str) -> Option<()> {
        let room = self.bytes.get_mut(self.len..)?.get_mut(..text.len())?;
        room.copy_from_slice(text.as_bytes());
        self.len += text.len();
        Some(())
    }
}

impl fmt::Write for Buffer<'_> {
    #[inline]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.push(text).ok_or(fmt::Error)
    }
}

impl ufmt::uWrite for Buffer<'_> {
    type Error = ();

    #[inline]
    fn write_str(&mut self, text: &str) -> Result<(), ()> {
        self.push(text).ok_or(())
    }
}
