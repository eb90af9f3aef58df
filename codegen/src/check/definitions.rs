//! What the files of a catalogue define, each thing with its place.

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
    pub(crate) name: &'n str,
    pub(crate) at: Position,
    pub(crate) constant: Identifier,
    pub(crate) messages: Messages,
}

/// One for each language, in their order; `None` where there is none.
pub(crate) type Messages = Vec<Option<Message>>;

#[derive(Clone)]
pub(crate) struct Message {
    /// Where its language stands.
    pub(crate) at: Position,
    pub(crate) template: Template,
}
