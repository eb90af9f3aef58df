//! The catalogue's own numbers of its codes.

use crate::catalog::code::Code;
use crate::catalog::tables::{self, NUMBER_ORDER, NUMBERS};

/// Whether a code has a number.
pub(crate) const HAS_NUMBERS: bool = !NUMBER_ORDER.is_empty();

// The numbers, and the rows, have 16 bits or more in each catalogue, as it needs.
#[allow(clippy::cast_lossless, clippy::unnecessary_cast)]
impl Code {
    /// The number that the catalogue gives the code, from 1 to `i32::MAX`: for a C `int`, or for a peer that sends
    /// integers. `None` where the catalogue gives it none; in the built-in catalogue no code has one.
    ///
    /// The number is a part of the contract, as the name is: a code keeps it for ever.
    ///
    /// ```
    /// use edge_errors::{Code, codes};
    ///
    /// for code in codes() {
    ///     assert!(code.number().is_none_or(|number| Code::from_number(number) == Some(code)));
    /// }
    /// ```
    #[inline]
    #[must_use]
    pub const fn number(self) -> Option<u32> {
        match tables::read(&NUMBERS, self.row(), 0) as u32 {
            0 => None,
            number => Some(number),
        }
    }

    /// The code with this [`number`](Code::number). It takes any number.
    ///
    /// A program that uses it holds two or four bytes for each code, and one or two for each that has a number.
    ///
    /// ```
    /// assert_eq!(edge_errors::Code::from_number(0), None);
    /// ```
    #[must_use]
    pub const fn from_number(number: u32) -> Option<Code> {
        let (mut low, mut high) = (0, NUMBER_ORDER.len());
        while low < high {
            let middle = low.wrapping_add(high) / 2;
            let row = tables::read(&NUMBER_ORDER, middle, 0) as usize;
            let found = tables::read(&NUMBERS, row, 0) as u32;
            if found == number {
                return Some(Code::at_row(row));
            }
            if found < number {
                low = middle.wrapping_add(1);
            } else {
                high = middle;
            }
        }
        None
    }
}
