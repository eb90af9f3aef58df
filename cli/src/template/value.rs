//! The arguments of a message.

/// An argument, with the name of its type in Go.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    /// `string`
    Text(String),
    /// `int`
    Int(i64),
    /// `uint`
    Uint(u64),
    /// `float64`
    Float(f64),
    /// `bool`
    Bool(bool),
    /// `nil`
    Nil,
}
