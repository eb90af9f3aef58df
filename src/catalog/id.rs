//! Codes as four bytes, for links and logs where a name is too long.

use crate::catalog::code::Code;
use crate::catalog::tables::{self, ID_ORDER, IDS};

/// A number by which two ends can tell that their catalogues differ.
///
/// If it differs, the names or the messages differ. If it is equal, they are the same, unless two CRCs
/// happen to be equal. Categories and the tags of languages are not in it.
///
/// It is the CRC-32 ([`Code::id`] says which) of the following bytes: for each code, in the order of the
/// catalogue, its name and its template in each language, each of them followed by a line feed.
///
/// ```
/// use edge_errors::{CATALOG_ID, Language, codes};
///
/// let mut lines = Vec::new();
/// for code in codes() {
///     lines.extend([code.as_str(), "\n"]);
///     for language in Language::ALL {
///         lines.extend([code.template_in(language), "\n"]);
///     }
/// }
/// assert_eq!(crc32fast::hash(lines.concat().as_bytes()), CATALOG_ID);
/// ```
pub const CATALOG_ID: u32 = tables::CATALOG_ID;

impl Code {
    /// The CRC-32 of the name: four bytes that stand for the code where its name is too long.
    ///
    /// It is CRC-32/ISO-HDLC, what Go's `crc32.ChecksumIEEE`, zlib and Python's `binascii.crc32`
    /// compute. It depends on the name alone, so it stays the same when the catalogue grows, and no two
    /// codes of a catalogue have the same.
    ///
    /// ```
    /// use edge_errors::Code;
    ///
    /// const OFFLINE: [u8; 4] = Code::EDGESERVICE_OFFLINE.id().to_be_bytes();
    /// assert_eq!(Code::from_id(u32::from_be_bytes(OFFLINE)), Some(Code::EDGESERVICE_OFFLINE));
    /// ```
    #[inline]
    #[must_use]
    pub const fn id(self) -> u32 {
        tables::read(&IDS, self.row(), 0)
    }

    /// The code with this [`id`](Code::id). It takes any number.
    ///
    /// A program that uses it holds five bytes for each code, and no name.
    ///
    /// ```
    /// use edge_errors::Code;
    ///
    /// assert_eq!(Code::from_id(0xf943_73c6), Some(Code::ORG_RECORD_NOT_FOUND));
    /// assert_eq!(Code::from_id(0), None);
    /// ```
    #[must_use]
    pub const fn from_id(id: u32) -> Option<Code> {
        let mut block = 0;
        while block < Code::COUNT {
            // Each block of 256 codes is sorted by id; one byte tells a code's place in its block.
            let mut low = block;
            let mut high =
                if Code::COUNT.wrapping_sub(block) < 256 { Code::COUNT } else { block.wrapping_add(256) };
            while low < high {
                let middle = low.wrapping_add(high) / 2;
                let row = block.wrapping_add(tables::read(&ID_ORDER, middle, 0) as usize);
                let found = tables::read(&IDS, row, 0);
                if found == id {
                    return Some(Code::at_row(row));
                }
                if found < id {
                    low = middle.wrapping_add(1);
                } else {
                    high = middle;
                }
            }
            block = block.wrapping_add(256);
        }
        None
    }
}
