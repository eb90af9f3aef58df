//! Texts as they are: all texts of a column, one after the other in one text, and where each of them starts.
//! Compared with a pointer and a length for each text, the starts take a quarter of the flash.
//!
//! A message can have cuts. Then a record of five bytes for each cut stands behind it, the record of the last
//! cut first. Each byte is ASCII, so that the column is a text. A record has these bytes:
//!
//! - two bytes, the lower one first: how many bytes of text stand before the cut, from the cut before it on;
//! - how many bytes of the text the cut stands for, and [`MORE`] where there is one more cut;
//! - two bytes, the lower one first: the number of its kind ([`Kind::number`](crate::text::cut::Kind::number)).
//!
//! So a message is read from its start, and its cuts from their end, until both meet.

include!(concat!(env!("OUT_DIR"), "/rows.rs"));

/// All names, or all messages of a language.
// The starts are first: their address is that of the column.
#[repr(C)]
pub(crate) struct Column {
    /// Where each row starts, and where the last one ends. The highest bit is set where the row has cuts.
    pub(crate) starts: [Start; ROW_COUNT + 1],
    /// In the order of the rows.
    pub(crate) text: &'static str,
}

/// The bit in the start of a row that has cuts.
const HAS_CUTS: Start = 1 << (Start::BITS - 1);

/// The bit of a record after which another one comes.
const MORE: u8 = 1 << 6;

impl Column {
    /// The row with this index, of a column whose rows have no cuts.
    #[allow(clippy::inline_always)]
    #[inline(always)]
    pub(crate) const fn uncut(&'static self, row: usize) -> Row {
        let row = if row < ROW_COUNT { row } else { 0 };
        Row { column: self.text, start: self.starts[row], end: self.starts[row + 1] }
    }

    /// The row with this index.
    #[allow(clippy::inline_always)]
    #[inline(always)]
    pub(crate) const fn row(&'static self, row: usize) -> Row {
        let Row { column, start, end } = self.uncut(row);
        Row { column, start, end: end & !HAS_CUTS }
    }
}

/// A row of a column. It is sliced where it is used: then a program that needs only the bytes does not look
/// whether they start and end between two characters.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Row {
    column: &'static str,
    /// With the bit for cuts.
    start: Start,
    end: Start,
}

impl Row {
    /// No text.
    pub const EMPTY: Row = Row { column: "", start: 0, end: 0 };

    /// A text that is no part of a column.
    // Only the plain form has such rows. The text is copied from a column, so its length has so many bits.
    #[allow(dead_code)]
    #[allow(clippy::cast_possible_truncation)]
    pub(crate) const fn of(text: &'static str, has_cuts: bool) -> Row {
        Row { column: text, start: if has_cuts { HAS_CUTS } else { 0 }, end: text.len() as Start }
    }

    #[allow(clippy::inline_always)]
    #[inline(always)]
    pub(crate) const fn has_cuts(self) -> bool {
        self.start & HAS_CUTS != 0
    }

    /// The length of a row without cuts.
    #[allow(clippy::inline_always)]
    #[inline(always)]
    pub(crate) const fn len(self) -> usize {
        (self.end as usize).wrapping_sub(self.start as usize)
    }

    /// The bytes of a row without cuts. `None` does not occur: rows lie within their column. A caller has one exit
    /// for it, which is shorter than to go on with some bytes.
    #[allow(clippy::inline_always)]
    #[inline(always)]
    pub(crate) const fn bytes(self) -> Option<&'static [u8]> {
        // The end first: that is two instructions less.
        let Some((until, _)) = self.column.as_bytes().split_at_checked(self.end as usize) else {
            return None;
        };
        let Some((_, bytes)) = until.split_at_checked(self.start as usize) else { return None };
        Some(bytes)
    }

    /// The text of a row without cuts.
    pub(crate) const fn text(self) -> &'static str {
        let Some((until, _)) = self.column.split_at_checked(self.end as usize) else { return "" };
        let Some((_, text)) = until.split_at_checked(self.start as usize) else { return "" };
        text
    }

    /// The text up to the first cut, the number of the cut's kind, and what follows the cut; `None` where there is
    /// no cut.
    #[allow(clippy::inline_always)]
    #[inline(always)]
    pub(crate) const fn split_at_cut(self) -> Option<(Row, u16, Row)> {
        let Some(Record { len, width, more, kind }) = self.record() else { return None };
        let start = self.start & !HAS_CUTS;
        let cut = start.wrapping_add(len);
        let before = Row { start, end: cut, ..self };
        let after = Row { start: cut.wrapping_add(width) | more, end: self.before_record(), ..self };
        Some((before, kind, after))
    }

    /// The record of the first cut.
    #[allow(clippy::inline_always)]
    #[inline(always)]
    const fn record(self) -> Option<Record> {
        if !self.has_cuts() {
            return None;
        }
        let Some((_, record)) = self.column.as_bytes().split_at_checked(self.before_record() as usize) else {
            return None;
        };
        let Some(&[len, len_high, width, kind, kind_high]) = record.first_chunk::<{ RECORD_LEN as usize }>()
        else {
            return None;
        };
        Some(Record {
            len: len as Start | (len_high as Start) << 7,
            width: (width & !MORE) as Start,
            more: ((width & MORE) as Start) << (HAS_CUTS.trailing_zeros() - MORE.trailing_zeros()),
            kind: kind as u16 | (kind_high as u16) << 7,
        })
    }

    /// Where the row starts in its column.
    pub(crate) const fn offset(self) -> usize {
        (self.start & !HAS_CUTS) as usize
    }

    /// The length of the row, with the records of its cuts.
    pub(crate) const fn stored_len(self) -> usize {
        self.end as usize - self.offset()
    }

    /// Where the record of the first cut starts.
    const fn before_record(self) -> Start {
        self.end.wrapping_sub(RECORD_LEN as Start)
    }

    /// The row without the records of its cuts.
    pub(crate) const fn without_records(mut self) -> Row {
        let start = self.start & !HAS_CUTS;
        while let Some(Record { more, .. }) = self.record() {
            self = Row { start: start | more, end: self.before_record(), ..self };
        }
        Row { start, ..self }
    }
}

/// Copies a row, with the records of its cuts, into `to` from `at` on. Returns where the copy ends. For constants:
/// it panics where `to` is too short.
pub(crate) const fn copy_row(row: Row, to: &mut [u8], at: usize) -> usize {
    let (from, len) = (row.column.as_bytes(), row.stored_len());
    let mut index = 0;
    while index < len {
        to[at + index] = from[row.offset() + index];
        index += 1;
    }
    at + len
}

/// The record of a cut.
struct Record {
    /// How long the text before the cut is.
    len: Start,
    /// How many bytes of the text the cut stands for.
    width: Start,
    /// [`HAS_CUTS`] where another cut follows.
    more: Start,
    kind: u16,
}

/// How long it is.
const RECORD_LEN: u8 = 5;

/// The messages of a language.
#[derive(Clone, Copy)]
pub(crate) struct Texts {
    pub(crate) own: &'static Column,
    /// Where most messages are those of the default language: its column. In `own`, these rows are empty.
    pub(crate) default: Option<&'static Column>,
}

impl Texts {
    /// The row with this index.
    #[allow(clippy::inline_always)]
    #[inline(always)]
    pub(crate) const fn row(self, row: usize) -> Row {
        let own = self.own.row(row);
        match self.default {
            Some(default) if own.len() == 0 => default.row(row),
            _ => own,
        }
    }

    /// The message in the row with this index.
    pub(crate) const fn message(self, row: usize) -> &'static str {
        self.row(row).without_records().text()
    }
}
