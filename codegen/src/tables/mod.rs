//! The tables of a catalogue as plain data: every number and text that a program gets, in any programming
//! language. All choices are made here; `emit` only writes them.

pub(crate) mod form;
mod limits;
pub(crate) mod order;
mod ids;
pub(crate) mod numbers;
pub(crate) mod texts;
#[cfg(feature = "packed")]
pub(crate) mod packed;
#[cfg(feature = "packed")]
mod size;

use std::collections::HashSet;

use crate::catalog::{Catalog, Category, Code, Language};
use crate::compiled::ColumnSize;
#[cfg(feature = "packed")]
use crate::perfect_hash::kept::Found;
use crate::perfect_hash::{NotFound, PerfectHash};
use crate::tables::form::Form;
use crate::tables::ids::Ids;
use crate::tables::limits::Limits;
use crate::tables::numbers::Numbers;
use crate::tables::order::Order;
#[cfg(feature = "packed")]
use crate::tables::packed::PackedTables;
use crate::tables::texts::Texts;

pub(crate) struct Tables<'c> {
    pub(crate) limits: Limits,
    /// The first is the default.
    pub(crate) languages: &'c [Language],
    pub(crate) categories: &'c [Category],
    /// In the order of the catalogue.
    pub(crate) codes: Vec<Entry<'c>>,
    pub(crate) order: Order<'c>,
    pub(crate) ids: Ids,
    pub(crate) numbers: Numbers,
    pub(crate) texts: Texts,
    #[cfg(feature = "packed")]
    pub(crate) packed: Option<PackedTables>,
}

/// A code as a program names it.
pub(crate) struct Entry<'c> {
    pub(crate) code: &'c Code,
    pub(crate) row: usize,
    /// Its messages, each once: what its documentation says.
    pub(crate) messages: Vec<&'c str>,
}

impl<'c> Tables<'c> {
    pub(crate) fn of(catalog: &'c Catalog, form: Form) -> Result<Tables<'c>, NotFound> {
        let names = catalog.names();
        let hash = match form {
            Form::Plain => PerfectHash::build(&names)?,
            #[cfg(not(feature = "packed"))]
            Form::Packed { never, .. } => match never {},
            #[cfg(feature = "packed")]
            Form::Packed { pieces } => PerfectHash::kept_or_build(Found::read(pieces).as_ref(), &names)?,
        };
        let order = Order::of(catalog, hash);
        Ok(Tables {
            limits: Limits::of(catalog),
            languages: &catalog.languages,
            categories: &catalog.categories,
            codes: order.in_order().map(|(row, code)| Entry::of(code, row)).collect(),
            ids: Ids::of(catalog, &order),
            numbers: Numbers::of(&order),
            texts: Texts::of(catalog, &order),
            #[cfg(feature = "packed")]
            packed: match form {
                Form::Plain => None,
                Form::Packed { pieces } => Some(PackedTables::of(&catalog.languages, &order, pieces)),
            },
            order,
        })
    }

    /// What each column takes; none in the plain form.
    #[cfg_attr(not(feature = "packed"), allow(clippy::unused_self))]
    pub(crate) fn sizes(&self) -> Vec<ColumnSize> {
        #[cfg(feature = "packed")]
        if let Some(packed) = &self.packed {
            return size::sizes(&self.order, &self.texts, packed);
        }
        Vec::new()
    }
}

impl<'c> Entry<'c> {
    fn of(code: &'c Code, row: usize) -> Entry<'c> {
        let mut seen = HashSet::new();
        let texts = code.templates.iter().map(|template| template.text.as_str());
        Entry { code, row, messages: texts.filter(|&text| seen.insert(text)).collect() }
    }
}
