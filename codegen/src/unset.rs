//! The environment variable that names a program's catalogue, where it is not set.

use crate::spelling::edits;

/// The environment variable that names the catalogue of a program.
pub const CATALOG_VARIABLE: &str = "EDGE_ERRORS_CATALOG";

/// The likeliest misspellings. A build watches them although they are not set, because it would not notice another
/// one that is set after the first build.
const LIKELY: [&str; 6] = [
    "EDGE_ERRORS_CATALOGUE",
    "EDGE_ERRORS_CATALOG_FILE",
    "EDGE_ERRORS_CATALOG_PATH",
    "EDGE_ERROR_CATALOG",
    "EDGE_ERROR_CATALOGUE",
    "EDGE_ERRORS_CATALOGS",
];

/// What is known of a build for which [`CATALOG_VARIABLE`] is not set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unset {
    /// Other variables, which may have been meant as it.
    pub misspelt: Vec<String>,
}

impl Unset {
    /// Looks for misspellings among the names of all variables that are set.
    ///
    /// ```
    /// use edge_errors_codegen::Unset;
    ///
    /// let unset = Unset::among(["PATH", "EDGE_ERROR_CATALOG"].map(str::to_owned));
    /// assert_eq!(unset.misspelt, ["EDGE_ERROR_CATALOG"]);
    /// assert!(unset.warnings()[0].starts_with("`EDGE_ERROR_CATALOG` is set"));
    /// assert!(unset.faults()[0].starts_with("EDGE_ERRORS_CATALOG is not set"));
    /// ```
    #[must_use]
    pub fn among(names: impl IntoIterator<Item = String>) -> Unset {
        let mut misspelt: Vec<_> = names.into_iter().filter(|name| is_meant_by(name)).collect();
        misspelt.sort();
        Unset { misspelt }
    }

    /// The variables whose change asks for another build.
    pub fn watched(&self) -> impl Iterator<Item = &str> {
        self.misspelt.iter().map(String::as_str).chain(LIKELY)
    }

    /// What to say where the program takes the built-in catalogue: a sentence for each misspelling.
    #[must_use]
    pub fn warnings(&self) -> Vec<String> {
        let warning = |name| {
            format!(
                "`{name}` is set, and {CATALOG_VARIABLE} is not, so this is the built-in catalogue: did you mean \
                 `{CATALOG_VARIABLE}`?"
            )
        };
        self.misspelt.iter().map(warning).collect()
    }

    /// What to say where the program must have a catalogue of its own. The most likely mistake comes first.
    #[must_use]
    pub fn faults(&self) -> Vec<String> {
        let mut faults = vec![format!(
            "{CATALOG_VARIABLE} is not set: it must name the program's catalogue, because the feature `own-catalog` is on"
        )];
        faults.extend(
            self.misspelt.iter().map(|name| format!("`{name}` is set: did you mean `{CATALOG_VARIABLE}`?")),
        );
        faults.push(format!(
            "to set it, write into `.cargo/config.toml`, below `[env]`: {CATALOG_VARIABLE} = {{ value = \
             \"catalog.yaml\", relative = true }}"
        ));
        faults.push(
            "if it is written there, run cargo in the folder that holds `.cargo`, or in one below it: cargo does \
             not read the settings of other folders, also with `--manifest-path` or `--package`"
                .to_owned(),
        );
        faults
    }
}

/// With one more, `EDGE_ERRORS_LOG` would be taken for it.
const MAX_EDITS: usize = 3;

/// Whether a name is nearly [`CATALOG_VARIABLE`], or longer.
fn is_meant_by(name: &str) -> bool {
    let is_longer =
        name.get(..CATALOG_VARIABLE.len()).is_some_and(|start| start.eq_ignore_ascii_case(CATALOG_VARIABLE));
    is_longer || edits(name, CATALOG_VARIABLE) <= MAX_EDITS
}

#[cfg(test)]
mod tests {
    use super::{LIKELY, Unset};

    #[test]
    fn a_name_that_is_nearly_right_is_found() {
        let other = [
            "EDGE_ERRORS_CATALOG_FILE_NAME",
            "EDGE_ERRORS_CATLOG",
            "EDGEERRORS_CATALOG",
            "edge_errors_catalog",
        ];
        let far = [
            "",
            "PATH",
            "EDGE_AGENT_HOME",
            "CATALOG",
            "ERRORS",
            "EDGE_ERRORS_LOG",
            "EDGE_ERRORS_LOG_LEVEL",
            "CARGO_PKG_NAME",
        ];
        let near = [&LIKELY[..], &other].concat();
        let all = [&near[..], &far].concat();
        let mut found = Unset::among(all.into_iter().map(str::to_owned)).misspelt;
        found.sort_by_key(|found| near.iter().position(|name| name == found));
        assert_eq!(found, near);
    }

    #[test]
    fn nothing_is_said_of_other_variables() {
        let unset = Unset::among(["PATH".to_owned()]);
        assert!(unset.warnings().is_empty());
        assert!(unset.faults().iter().all(|fault| !fault.contains("did you mean")));
    }
}
