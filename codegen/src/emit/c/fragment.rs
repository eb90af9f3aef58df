//! The fragments of the run-time part: conditions on the catalogue are resolved, and functions that several fragments
//! use are declared.

use crate::emit::c::conditions::Conditions;

/// A part of the source: what is written by hand, or tables.
pub(crate) struct Part {
    /// Of the file where it stands if the source is split.
    pub(crate) unit: String,
    pub(crate) text: String,
}

/// The text for one catalogue: what it does not need is left out, from `#if HAS_…` to `#endif`.
///
/// Other conditions stay: they depend on the compiler of C.
pub(crate) fn resolve(text: &str, conditions: &Conditions) -> String {
    /// A condition that is open.
    enum Open {
        /// One of the compiler.
        Kept,
        /// One of the catalogue, and whether its lines are written now.
        Resolved(bool),
    }
    let mut open: Vec<Open> = Vec::new();
    let mut resolved = String::new();
    for line in text.lines() {
        let is_written = |open: &[Open]| open.iter().all(|open| !matches!(open, Open::Resolved(false)));
        let words: Vec<_> = line.split_whitespace().collect();
        match words.as_slice() {
            ["#if", name] if conditions.value(name).is_some() => {
                open.push(Open::Resolved(conditions.value(name) == Some(true)));
                continue;
            }
            ["#if" | "#ifdef" | "#ifndef", ..] => open.push(Open::Kept),
            ["#else", ..] => {
                if let Some(Open::Resolved(value)) = open.last_mut() {
                    *value = !*value;
                    continue;
                }
            }
            ["#endif", ..] => {
                let last = open.pop();
                if let Some(Open::Resolved(_)) = last {
                    continue;
                }
            }
            _ => {}
        }
        if is_written(&open) {
            resolved += line;
            resolved.push('\n');
        }
    }
    assert!(open.is_empty(), "a condition is not closed");
    resolved
}

/// The heads of the functions that other fragments use, each from `LOCAL` to its parenthesis.
pub(crate) fn shared(text: &str) -> impl Iterator<Item = &str> {
    let heads = text.match_indices("\nLOCAL ").map(|(at, sign)| &text[at + sign.len()..]);
    heads.filter_map(|head| head.split_once("\n{")).map(|(head, _)| head)
}

/// The name of a function.
pub(crate) fn name(head: &str) -> &str {
    let before = head.split('(').next().unwrap_or_default();
    before.rsplit([' ', '*']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{name, resolve, shared};
    use crate::emit::c::conditions::Conditions;

    #[test]
    fn conditions_on_the_catalogue_are_resolved_and_others_stay() {
        let conditions = Conditions::from([("HAS_A", true), ("HAS_B", false)]);
        let text = "1\n#if HAS_A\n2\n#if !HAS_B\n3\n#else\n4\n#endif\n#else\n5\n#endif\n#if HAS_B\n#if X\n6\n\
                    #else\n#endif\n#endif\n#if X && Y\n7\n#else\n8\n#endif\n";
        assert_eq!(resolve(text, &conditions), "1\n2\n3\n#if X && Y\n7\n#else\n8\n#endif\n");
    }

    #[test]
    fn shared_functions_are_found_with_their_names() {
        let text = "\nLOCAL NOINLINE char *copy(char *to,\n    size_t length)\n{\n}\n\nstatic int f(void)\n{\n}\n\nLOCAL void put(int x)\n{\n";
        let heads: Vec<_> = shared(text).collect();
        assert_eq!(heads, ["NOINLINE char *copy(char *to,\n    size_t length)", "void put(int x)"]);
        assert_eq!(heads.iter().map(|head| name(head)).collect::<Vec<_>>(), ["copy", "put"]);
    }
}
