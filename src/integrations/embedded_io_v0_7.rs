//! Feature `embedded-io-v0.7`: bodies to a `Write` of `embedded-io`.

use ::embedded_io::Write;

use crate::text::json::Json;

impl Json<'_> {
    /// Writes the body, piece by piece, straight from flash: there is no buffer. It does not flush.
    /// The pieces are the chunks of [`for_each_chunk`](Json::for_each_chunk).
    ///
    /// A writer that takes nothing and gives no error is asked again without end; the trait forbids such
    /// a writer.
    ///
    /// ```
    /// use edge_errors::message;
    ///
    /// let mut buf = [0; 128];
    /// let mut uart = &mut buf[..];
    /// message!(EDGESERVICE_OFFLINE).json().write_to(&mut uart)?;
    /// assert_eq!(uart.len(), 128 - message!(EDGESERVICE_OFFLINE).json_len());
    /// # Ok::<(), embedded_io::SliceWriteError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The first error of the writer, which is not called again after it. A part of the body may
    /// have been written.
    pub fn write_to<W: Write + ?Sized>(&self, writer: &mut W) -> Result<(), W::Error> {
        self.try_for_each_chunk(|mut rest| {
            // Not `write_all`, which panics where a writer takes nothing and gives no error. The trait
            // forbids that; such a writer is asked again.
            while !rest.is_empty() {
                let written = writer.write(rest)?;
                rest = rest.get(written..).unwrap_or_default();
            }
            Ok(())
        })
    }
}
