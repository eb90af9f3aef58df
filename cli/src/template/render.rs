//! Writes a message with its arguments, by the crate's own code.

use edge_errors::__private::render_parts;
use edge_errors::{Arg, Float};
use edge_errors_codegen::{Kind, Template};

use crate::template::value::Value;

/// The text of a message with these arguments, as Go's `fmt.Sprintf` gives it. What does not fit is shown in the
/// text: too few arguments, too many, or those of the wrong kind.
pub(crate) fn render(template: &Template, values: &[Value]) -> String {
    write::<false>(template, values)
}

/// The same text as the inside of a JSON string, as the crate writes it into a body.
pub(crate) fn render_json(template: &Template, values: &[Value]) -> String {
    write::<true>(template, values)
}

fn write<const JSON: bool>(template: &Template, values: &[Value]) -> String {
    // An `Arg` borrows its float.
    let floats: Vec<_> = values.iter().map(float).collect();
    let args: Vec<_> = values.iter().zip(&floats).map(|(value, float)| arg(value, float)).collect();
    // A template without cuts is one part.
    let whole = template.cuts.is_empty().then_some((template.text.as_str(), Kind::Nothing.number()));
    let parts = template.parts().map(|(before, kind)| (&template.text[before], kind.number()));
    let mut text = String::new();
    render_parts::<JSON>(whole.into_iter().chain(parts), &args, &mut |piece: &str| text.push_str(piece));
    text
}

fn float(value: &Value) -> Float {
    Float(if let Value::Float(value) = value { *value } else { 0.0 })
}

fn arg<'a>(value: &'a Value, float: &'a Float) -> Arg<'a> {
    match value {
        Value::Text(text) => Arg::Str(text),
        Value::Int(value) => Arg::Int(*value),
        Value::Uint(value) => Arg::Uint(*value),
        Value::Float(_) => Arg::Other(float),
        Value::Bool(value) => Arg::Bool(*value),
        Value::Nil => Arg::Nil,
    }
}
