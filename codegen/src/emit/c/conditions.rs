//! What a catalogue needs of the run-time part.

use std::collections::BTreeMap;

use crate::cut::{Kind, Rare};
use crate::tables::Tables;

/// The conditions that `#if` names in the fragments, each with its value.
pub(crate) struct Conditions(BTreeMap<&'static str, bool>);

impl Conditions {
    pub(crate) fn of(tables: &Tables) -> Conditions {
        let templates = || tables.order.codes.iter().flat_map(|code| &code.templates);
        let has =
            |is: fn(Kind) -> bool| templates().flat_map(|template| &template.cuts).any(|cut| is(cut.kind));
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
        let packed = tables.packed.as_ref();
        let more = packed.map_or(0, |packed| packed.more);
        Conditions(BTreeMap::from([
            ("HAS_CUTS", packed.map_or_else(|| has(|_| true), |packed| !packed.cuts.is_empty())),
            ("HAS_ESCAPED", has(|kind| matches!(kind, Kind::Quote) || is_escaped(kind))),
            ("HAS_LINE_BREAKS", tables.limits.has_line_breaks),
            ("HAS_NUMBERED", has(|kind| matches!(kind, Kind::Nth(..)))),
            ("HAS_TYPED_VERBS", tables.limits.has_typed_verbs),
            ("HAS_FORMATS", tables.limits.has_formats),
            ("HAS_OTHER_VERBS", tables.limits.has_typed_verbs || tables.limits.has_formats),
            ("HAS_NUMBERS", !tables.numbers.rows.is_empty()),
            (
                "HAS_FALLBACK",
                packed.is_none() && tables.texts.messages.iter().any(|column| column.has_default),
            ),
            ("HAS_SLOTS", !tables.order.hash.slots.is_empty()),
            ("HAS_WHOLE_HASH", tables.order.hash.positions[0].is_none()),
            ("HAS_PLAIN_NAMES", tables.order.codes.iter().all(|code| code.name.bytes().all(is_plain))),
            ("HAS_SHORT_NAMES", tables.limits.min_len < 4),
            ("IS_PACKED", packed.is_some()),
            // A character that is no piece: its token, and one byte or two.
            ("HAS_CHARACTERS", more > 0),
            ("HAS_LONG_CHARACTERS", more > 1),
            (
                "HAS_CAPITALS",
                packed.is_some_and(|packed| packed.columns.iter().any(|(_, column)| column.is_capitalized)),
            ),
            ("NAMES_ARE_PIECES", packed.is_some_and(|packed| packed.names_are_pieces)),
        ]))
    }

    /// The value of `HAS_X` or `!HAS_X`; `None` where the name is no condition on the catalogue.
    pub(crate) fn value(&self, name: &str) -> Option<bool> {
        let (name, is_negated) = name.strip_prefix('!').map_or((name, false), |name| (name, true));
        self.0.get(name).map(|&value| value != is_negated)
    }

    #[cfg(test)]
    pub(crate) fn from<const N: usize>(values: [(&'static str, bool); N]) -> Conditions {
        Conditions(BTreeMap::from(values))
    }
}

fn is_escaped(kind: Kind) -> bool {
    matches!(kind, Kind::Rare(Rare::Backslash | Rare::LineFeed | Rare::Tab))
}
