//! What the parts of an export are made from.

use crate::emit::c::conditions::Conditions;
use crate::emit::c::identifiers::Identifiers;
use crate::tables::Tables;

pub(crate) struct Context<'c> {
    pub(crate) tables: &'c Tables<'c>,
    pub(crate) identifiers: &'c Identifiers,
    pub(crate) conditions: &'c Conditions,
}
