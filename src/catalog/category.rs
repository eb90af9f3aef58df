//! The categories of the catalogue.

use core::fmt;
use core::iter::FusedIterator;
use core::num::NonZeroU8;
use core::ops::Range;

use crate::catalog::code::{Code, Codes};
use crate::catalog::tables::{self, CATEGORY_ENDS, CATEGORY_NAMES};

/// A category of the catalogue, such as `Category::EDGE_SERVICE`; displayed as its name.
///
/// Each category is an associated constant. `Ord` and `Hash` follow the order of the catalogue.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Category(NonZeroU8);

impl Category {
    /// How many categories the catalogue has.
    pub const COUNT: usize = CATEGORY_NAMES.len();

    /// The category with this index in the catalogue.
    pub(crate) const fn at(index: u8) -> Category {
        match NonZeroU8::new(index.wrapping_add(1)) {
            Some(number) => Category(number),
            // Never: the catalogue's compiler refuses that many categories.
            None => Category(NonZeroU8::MIN),
        }
    }

    const fn index(self) -> usize {
        (self.0.get() as usize).wrapping_sub(1)
    }

    /// The name, as in the catalogue.
    ///
    /// ```
    /// assert_eq!(edge_errors::Category::EDGE_SERVICE.name(), "Edge Service");
    /// ```
    #[inline]
    #[must_use]
    pub const fn name(self) -> &'static str {
        tables::read(&CATEGORY_NAMES, self.index(), "")
    }

    /// Its codes, in the order of the catalogue.
    ///
    /// ```
    /// use edge_errors::{Category, Code};
    ///
    /// let mut codes = Category::TASK.codes();
    /// assert!(codes.any(|code| code == Code::TASK_RECORD_NOT_FOUND));
    /// assert!(codes.any(|code| code == Code::TASK_CREATE_FAILED));
    /// ```
    #[must_use]
    pub const fn codes(self) -> Codes {
        let start = tables::read(&CATEGORY_ENDS, self.index().wrapping_sub(1), 0);
        Codes::between(start, tables::read(&CATEGORY_ENDS, self.index(), 0))
    }
}

impl Code {
    /// The category that the catalogue lists the code under. The code's name does not tell it.
    ///
    /// ```
    /// use edge_errors::{Category, Code};
    ///
    /// assert_eq!(Code::LEVEL_INVALID.category(), Category::EDGE_TASK);
    /// ```
    #[must_use]
    pub const fn category(self) -> Category {
        // The first category that ends after the code.
        let mut index = 0_u8;
        while tables::read(&CATEGORY_ENDS, index as usize, u16::MAX) <= self.place() {
            index = index.wrapping_add(1);
        }
        Category::at(index)
    }
}

impl fmt::Display for Category {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl fmt::Debug for Category {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// All categories, in the order of the catalogue.
///
/// ```
/// use edge_errors::{Code, categories};
///
/// assert_eq!(categories().map(|category| category.codes().len()).sum::<usize>(), Code::COUNT);
/// ```
#[inline]
#[must_use]
// The catalogue's compiler refuses more categories than 8 bits can number.
#[allow(clippy::cast_possible_truncation)]
pub const fn categories() -> Categories {
    Categories(0..Category::COUNT as u8)
}

/// Categories in the order of the catalogue, from [`categories`].
#[derive(Clone, Debug)]
pub struct Categories(Range<u8>);

impl Iterator for Categories {
    type Item = Category;

    fn next(&mut self) -> Option<Category> {
        self.0.next().map(Category::at)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl DoubleEndedIterator for Categories {
    fn next_back(&mut self) -> Option<Category> {
        self.0.next_back().map(Category::at)
    }
}

impl ExactSizeIterator for Categories {
    // The default compares the two numbers of the hint, and panics if they differ.
    fn len(&self) -> usize {
        usize::from(self.0.end.saturating_sub(self.0.start))
    }
}

impl FusedIterator for Categories {}
