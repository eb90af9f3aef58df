//! What the files of a catalogue define, each thing with its place.

use crate::catalog::About;
use crate::fault::Position;
use crate::identifier::Identifier;
use crate::template::Template;

pub(crate) struct Language {
    pub(crate) at: Position,
    pub(crate) tag: String,
    pub(crate) variant: Identifier,
}

pub(crate) struct Category<'n> {
    pub(crate) name: &'n str,
    pub(crate) at: Position,
    pub(crate) constant: Identifier,
    pub(crate) codes: Vec<Code<'n>>,
}

pub(crate) struct Code<'n> {
    pub(crate) key: &'n str,
    pub(crate) at: Position,
    pub(crate) constant: Identifier,
    pub(crate) messages: Messages,
    pub(crate) fields: Fields<'n>,
}

/// What a code can have beside its messages.
#[derive(Default)]
pub(crate) struct Fields<'n> {
    /// What is on the wire, where that is not the key.
    pub(crate) name: Option<(&'n str, Position)>,
    pub(crate) number: Option<(u32, Position)>,
    pub(crate) about: About,
    /// Where `replaced_by` stands.
    pub(crate) replaced_by_at: Option<Position>,
}

impl<'n> Code<'n> {
    /// What is on the wire, and where it is written.
    pub(crate) fn name(&self) -> (&'n str, Position) {
        self.fields.name.unwrap_or((self.key, self.at))
    }
}

/// One for each language, in their order; `None` where there is none.
pub(crate) type Messages = Vec<Option<Message>>;

#[derive(Clone)]
pub(crate) struct Message {
    /// Where its language stands.
    pub(crate) at: Position,
    pub(crate) template: Template,
}
