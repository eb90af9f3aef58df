//! What changed between two catalogues or locks, as it is printed.

use std::fmt::Write;
use std::path::Path;

use edge_errors_codegen::{Place, read};

use crate::contract::change::Change;
use crate::contract::entry::Contract;
use crate::contract::rule::{Level, Release};
use crate::failure::Failure;
use crate::input::{bases, file, read_file};
use crate::json::Json;
use crate::lock::file::Lock;
use crate::report::{Finding, Severity};
use crate::style::{Look, Styles};

/// Reads a lock, or a catalogue and all that it starts from.
pub(crate) fn contract(path: &Path) -> Result<Contract, Failure> {
    // It is read once, because it may be a pipe.
    let content = read_file(path)?;
    if Lock::is_lock(&content) || path.extension().is_some_and(|extension| extension == "lock") {
        return Ok(Lock::read(path, &content).map_err(Failure::Faults)?.contract());
    }
    let (catalog, _) = read(Some(&mut bases()), file(path, &content)).map_err(Failure::Faults)?;
    Ok(Contract::of(&catalog))
}

/// The release that the changes need; `None` if nothing changed.
fn release(changes: &[Change]) -> Option<Release> {
    changes.iter().map(|change| change.rule.release()).max()
}

/// For people: by level, the most serious first, each change with both places.
pub(crate) fn text(changes: &[Change], styles: Styles) -> String {
    let Some(release) = release(changes) else { return "nothing changed\n".to_owned() };
    let mut text = String::new();
    for level in Level::ALL {
        let changes: Vec<_> = changes.iter().filter(|change| change.rule.level() == level).collect();
        if changes.is_empty() {
            continue;
        }
        let look = match severity(level) {
            Severity::Error => Look::Error,
            Severity::Warning => Look::Warning,
            Severity::Note => Look::Strong,
        };
        let _ = writeln!(text, "{}: {}", styles.show(look, level), level.meaning());
        for change in changes {
            let _ = writeln!(text, "  {}: {}", styles.show(Look::Strong, change.rule.id()), change.text);
            let _ = writeln!(text, "    {}", styles.show(Look::Frame, places(change)));
        }
        text.push('\n');
    }
    let count = match changes.len() {
        1 => "1 change, which needs".to_owned(),
        count => format!("{count} changes, which need"),
    };
    text + &format!("{count} a {} release\n", styles.show(Look::Strong, release))
}

/// `old.yaml:4:5 -> new.yaml:4:5`
fn places(change: &Change) -> String {
    let shown = |place: &Option<Place>| place.as_ref().map_or("(none)".to_owned(), Place::to_string);
    format!("{} -> {}", shown(&change.old), shown(&change.new))
}

pub(crate) fn json(changes: &[Change]) -> Json {
    let place = |place: &Option<Place>| match place {
        None => Json::Null,
        Some(place) => Json::object([
            ("file", Json::text(&*place.file)),
            ("line", Json::Number(place.line as u64)),
            ("column", Json::Number(place.column as u64)),
        ]),
    };
    let change = |change: &Change| {
        Json::object([
            ("level", Json::text(change.rule.level().to_string())),
            ("rule", Json::text(change.rule.id())),
            ("release", Json::text(change.rule.release().to_string())),
            ("subject", Json::text(&change.subject)),
            ("text", Json::text(&change.text)),
            ("old", place(&change.old)),
            ("new", place(&change.new)),
        ])
    };
    let release = release(changes).map_or(Json::Null, |release| Json::text(release.to_string()));
    Json::object([("release", release), ("changes", Json::list(changes.iter().map(change)))])
}

/// For annotations: at the new place where there is one.
pub(crate) fn findings(changes: &[Change]) -> Vec<Finding> {
    let finding = |change: &Change| Finding {
        severity: severity(change.rule.level()),
        rule: change.rule.id().to_owned(),
        place: change.new.clone().or_else(|| change.old.clone()),
        text: format!("{}: {} ({})", change.rule.level(), change.text, places(change)),
    };
    changes.iter().map(finding).collect()
}

/// What the lock refuses is an error.
pub(crate) fn severity(level: Level) -> Severity {
    match level {
        level if level.is_break() => Severity::Error,
        Level::Source => Severity::Warning,
        _ => Severity::Note,
    }
}
