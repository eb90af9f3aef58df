//! The errors: one a failure, each small.

use core::fmt;

/// The name is not in the catalogue.
///
/// ```
/// use edge_errors::Code;
///
/// let unknown = "edgeservice_offline".parse::<Code>().unwrap_err();
/// assert_eq!(unknown.to_string(), "unknown error code");
/// ```
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownCode;

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unknown error code")
    }
}

impl core::error::Error for UnknownCode {}

/// The buffer is too short; nothing was handed out.
///
/// ```
/// use edge_errors::Code;
///
/// let full = Code::EDGESERVICE_OFFLINE.message(&[]).to_text(&mut [0; 8]).unwrap_err();
/// assert_eq!(full.needed, "边缘服务不在线".len());
/// ```
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BufferFull {
    /// How long the buffer must be, in bytes.
    pub needed: usize,
}

impl fmt::Display for BufferFull {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("buffer is too short: ")?;
        fmt::Display::fmt(&self.needed, f)?;
        f.write_str(" bytes are needed")
    }
}

impl core::error::Error for BufferFull {}
