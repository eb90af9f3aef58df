//! `rules` and `width`: what `edge-errors check` checks. A build only reads them.

use crate::check::names::report_impostor;
use crate::fault::Faults;
use crate::rules::{Level, Rule, Rules};
use crate::yaml::shape::{Seen, entries, report_shape};
use crate::yaml::tree::{Node, Value};

const WIDTH: &str = "a number of columns from 1 to 65535";

/// Puts the levels below `node` in the place of those in `rules`.
pub(crate) fn check_levels(node: &Node, rules: &mut Rules, faults: &mut Faults) {
    let what = "rules and their levels, such as `same-text: allow`";
    for (id, at, node) in entries(node, "`rules`", what, &mut Seen::new(), faults) {
        let rule = id.parse::<Rule>();
        let level = level(id, node, faults);
        match (rule, level) {
            (Ok(rule), Some(level)) => rules.set(rule, level),
            (Err(_), _) if report_impostor(id, at, faults) => {}
            (Err(fault), _) => faults.report(at, fault),
            (Ok(_), None) => {}
        }
    }
}

fn level(id: &str, node: &Node, faults: &mut Faults) -> Option<Level> {
    let Value::Text(scalar) = &node.value else {
        report_shape(node, &format!("`{id}`"), "a level: `deny`, `warn` or `allow`", faults);
        return None;
    };
    match scalar.text.parse() {
        Ok(level) => return Some(level),
        Err(_) if scalar.text.is_empty() => {
            faults.report(node.at, format!("`{id}` has no level: write `deny`, `warn` or `allow`"));
        }
        Err(_) if report_impostor(&scalar.text, node.at, faults) => {}
        Err(fault) => faults.report(node.at, fault),
    }
    None
}

/// How wide a line of a message may be.
pub(crate) fn width(node: &Node, faults: &mut Faults) -> Option<u32> {
    let Value::Text(scalar) = &node.value else {
        report_shape(node, "`width`", WIDTH, faults);
        return None;
    };
    let text = scalar.text.as_str();
    // Other readers of YAML take `010` for 8.
    let is_number = scalar.is_plain() && text.bytes().all(|byte| byte.is_ascii_digit());
    let width = text.parse::<u16>().ok().filter(|&width| is_number && width > 0 && !text.starts_with('0'));
    if width.is_none() {
        let fault = match text {
            "" => "there is none: write one".to_owned(),
            _ if !scalar.is_plain() => "this is a text: write it without quotes".to_owned(),
            _ => format!("this is `{text}`"),
        };
        faults.report(node.at, format!("`width` must be {WIDTH}, but {fault}"));
    }
    width.map(u32::from)
}
