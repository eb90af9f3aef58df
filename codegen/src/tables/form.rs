//! The two forms that tables have.

/// In which form the names and messages stand in the tables.
#[derive(Clone, Copy, Debug)]
pub enum Form<'p> {
    /// Each as it is.
    Plain,
    /// Compressed; texts as they are stand beside them for programs that ask for those.
    Packed {
        /// The file of pieces that was kept from an earlier search; empty where there is none.
        pieces: &'p str,
        /// Without the feature `packed` there is no code for this form.
        #[cfg(not(feature = "packed"))]
        never: std::convert::Infallible,
    },
}
