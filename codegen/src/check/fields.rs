//! The fields of a code's entry: all that is not a message.

use crate::check::about;
use crate::check::definitions::{Fields, Language, Messages};
use crate::check::messages::Pairs;
use crate::fault::Faults;
use crate::unseen::is_unseen;
use crate::yaml::shape::{report_shape, scalar};
use crate::yaml::tree::{Node, Value};

/// How long a name may be, in bytes.
const MAX_NAME: usize = u8::MAX as usize;
/// The highest number: it fits in an `int` of C.
const MAX_NUMBER: u32 = i32::MAX as u32;

/// Reads the fields of a code with these messages.
pub(crate) fn check<'n>(
    pairs: &Pairs<'n>,
    messages: &Messages,
    languages: &[Language],
    faults: &mut Faults,
) -> Fields<'n> {
    let mut fields = Fields::default();
    for &(key, _, node) in pairs {
        match key {
            "name" => fields.name = name(node, faults).map(|name| (name, node.at)),
            "number" => fields.number = number(node, faults).map(|number| (number, node.at)),
            "args" => fields.about.args = about::args(node, messages, faults),
            "cause" => fields.about.cause = about::texts(key, node, languages, faults),
            "action" => fields.about.action = about::texts(key, node, languages, faults),
            "docs" => fields.about.docs = about::docs(node, faults),
            "since" => fields.about.since = about::since(node, faults),
            "deprecated" => about::deprecated(node, &mut fields, faults),
            _ => {}
        }
    }
    fields
}

/// What is on the wire. It needs no escape in JSON.
fn name<'n>(node: &'n Node, faults: &mut Faults) -> Option<&'n str> {
    let scalar = scalar(node, "`name`", faults)?;
    let name = scalar.text.as_str();
    let mut report = |offset: usize, fault: String| {
        faults.report(scalar.position(offset), fault);
    };
    if name.is_empty() {
        report(0, "`name` is empty: write what is on the wire, or remove it".to_owned());
        return None;
    }
    if name.len() > MAX_NAME {
        report(0, format!("the name is {} bytes long: {MAX_NAME} are the limit", name.len()));
        return None;
    }
    let found = name.char_indices().find(|&(_, c)| is_unseen(c) || c == '"' || c == '\\');
    if let Some((offset, c)) = found {
        let fault = match c {
            '"' | '\\' => format!("the name has `{c}`, which JSON escapes: a name is on the wire as it is"),
            _ => format!("the name has U+{:04X}, which cannot be seen: remove it", u32::from(c)),
        };
        report(offset, fault);
        return None;
    }
    if name.trim() != name {
        let offset = if name.starts_with(char::is_whitespace) { 0 } else { name.trim_end().len() };
        report(offset, "the name starts or ends with a blank: remove it".to_owned());
        return None;
    }
    Some(name)
}

/// The catalogue's own number of the code.
fn number(node: &Node, faults: &mut Faults) -> Option<u32> {
    let Value::Text(scalar) = &node.value else {
        report_shape(node, "`number`", "an integer", faults);
        return None;
    };
    let text = scalar.text.as_str();
    let rule = format!("an integer from 1 to {MAX_NUMBER}");
    if !scalar.is_plain() {
        faults
            .report(node.at, format!("`number` must be {rule}, but this is a text: write it without quotes"));
        return None;
    }
    // Other readers of YAML take `010` for 8.
    let has_zero = text.len() > 1 && text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = integer(text).filter(|number| !has_zero && (1..=MAX_NUMBER).contains(number));
    if number.is_none() {
        let fault = match text {
            "" => format!("`number` must be {rule}, but there is none: write one"),
            _ if has_zero => format!("`number` must be {rule}, but `{text}` starts with a 0: remove it"),
            _ => format!("`number` must be {rule}, but this is `{text}`"),
        };
        faults.report(node.at, fault);
    }
    number
}

/// What YAML reads as an integer, decimal or in another base
/// (<https://yaml.org/spec/1.2.2/#1032-tag-resolution>).
fn integer(text: &str) -> Option<u32> {
    let of_base = |prefix, radix| text.strip_prefix(prefix).map(|digits: &str| (digits, radix));
    let (digits, radix) = of_base("0x", 16).or(of_base("0o", 8)).unwrap_or((text, 10));
    // `from_str_radix` takes a sign.
    let is_number = digits.chars().all(|c| c.is_digit(radix));
    u32::from_str_radix(digits, radix).ok().filter(|_| is_number)
}

/// Reports fields below `messages`.
pub(crate) fn report_below_messages(pairs: &Pairs, faults: &mut Faults) {
    for &(key, at, _) in pairs {
        faults.report(
            at,
            format!("`{key}` cannot be changed below `messages`, which has messages alone: remove it"),
        );
    }
}
