//! Feature `embedded-io-async-v0.7`: bodies to a `Write` of `embedded-io-async`.

use ::embedded_io_async::Write;

use crate::text::json::Json;

/// How many bytes are rendered between two waits. They are a part of the future. Most bodies are
/// shorter, so they are rendered once and go out in one piece.
const WINDOW: usize = 128;

impl Json<'_> {
    /// Writes the body through a window of 128 bytes, which is a part of the future. It does not
    /// flush.
    ///
    /// Most bodies fit into the window. A longer one is rendered from its start for each window,
    /// because rendering cannot wait.
    ///
    /// An argument that renders another text than before makes the body wrong, because its parts are of
    /// different renderings.
    ///
    /// A writer that takes nothing and gives no error is asked again without end; the trait forbids such
    /// a writer.
    ///
    /// As with each `async fn`, its future panics where it is polled again after it was ready. No
    /// executor does that.
    ///
    /// ```
    /// use edge_errors::message;
    ///
    /// # let mut buf = [0; 128];
    /// # let mut socket = &mut buf[..];
    /// # embassy_futures::block_on(async {
    /// message!(EDGESERVICE_OFFLINE).json().write_to_async(&mut socket).await?;
    /// # assert_eq!(socket.len(), 128 - message!(EDGESERVICE_OFFLINE).json_len());
    /// # Ok::<(), embedded_io::SliceWriteError>(())
    /// # })?;
    /// # Ok::<(), embedded_io::SliceWriteError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The first error of the writer, which is not called again after it. A part of the body may
    /// have been written.
    pub async fn write_to_async<W: Write + ?Sized>(&self, writer: &mut W) -> Result<(), W::Error> {
        let mut window = [0; WINDOW];
        let mut offset = 0_usize;
        loop {
            let part = &*self.read_at(offset, &mut window);
            let is_last = part.len() < WINDOW;
            offset = offset.saturating_add(part.len());
            let mut rest = part;
            // Not `write_all`, which panics where a writer takes nothing and gives no error. The trait
            // forbids that; such a writer is asked again.
            while !rest.is_empty() {
                let written = writer.write(rest).await?;
                rest = rest.get(written..).unwrap_or_default();
            }
            if is_last {
                return Ok(());
            }
        }
    }
}
