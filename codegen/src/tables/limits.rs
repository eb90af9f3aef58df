//! The shortest, the longest and the most of a catalogue.

use crate::catalog::Catalog;
use crate::cut::{Kind, Rare, Verb};
use crate::template::Template;

/// The limits of a catalogue. Lengths are in bytes.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Limits {
    /// Of the names.
    pub(crate) min_len: usize,
    pub(crate) max_len: usize,
    pub(crate) max_arity: usize,
    /// The most that a name and one of its messages take together in a JSON body, without arguments.
    pub(crate) max_name_and_text_len: usize,
    /// The most verbs that a template has.
    pub(crate) max_verbs: usize,
    /// Whether a template has another verb than `%v`.
    pub(crate) has_typed_verbs: bool,
    /// Whether a template has a width, a precision, or another verb than `%v`, `%s` and `%d`.
    pub(crate) has_formats: bool,
    /// Whether a template has a line feed or a tab.
    pub(crate) has_line_breaks: bool,
}

impl Limits {
    pub(crate) fn of(catalog: &Catalog) -> Limits {
        let lengths = || catalog.codes.iter().map(|code| code.name.len());
        let templates = || catalog.codes.iter().flat_map(|code| &code.templates);
        let json_lengths = catalog
            .codes
            .iter()
            .flat_map(|code| code.templates.iter().map(|template| code.name.len() + template.json_len()));
        let verbs = |template: &Template| template.cuts.iter().filter_map(|cut| cut.kind.verb()).count();
        let kinds = || templates().flat_map(|template| &template.cuts).map(|cut| cut.kind);
        Limits {
            min_len: lengths().min().unwrap_or(0),
            max_len: lengths().max().unwrap_or(0),
            max_arity: templates().map(Template::arity).max().unwrap_or(0),
            max_name_and_text_len: json_lengths.max().unwrap_or(0),
            max_verbs: templates().map(verbs).max().unwrap_or(0),
            has_typed_verbs: kinds().filter_map(Kind::verb).any(|verb| verb != Verb::V),
            has_formats: !kinds().all(Kind::is_reversible),
            has_line_breaks: kinds().any(|kind| matches!(kind, Kind::Rare(Rare::LineFeed | Rare::Tab))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Limits;
    use crate::catalog::samples::catalog;

    #[test]
    fn the_length_of_a_json_body_counts_escapes_and_no_verbs() {
        let message = r#"a "%v" \ of 50%%: %[1]v%[12]v%[3]d%s"#;
        let limits = Limits::of(&catalog(&[
            ("FIRST", &[message]),
            ("SECOND_IS_LONGER", &["short"]),
            ("THIRD", &["less"]),
        ]));
        assert_eq!(limits.max_name_and_text_len, "FIRST".len() + r#"a \"\" \\ of 50%: "#.len());
    }

    #[test]
    fn the_limits_are_those_of_the_catalogue() {
        let codes: [(_, &[_]); 3] = [
            ("FIRST", &["one %[3]v %v"]),
            ("SECOND", &["two %v", "%v and %[1]v, %[2]v"]),
            ("TEN", &["three"]),
        ];
        let expected = Limits {
            min_len: 3,
            max_len: 6,
            max_arity: 4,
            max_name_and_text_len: "SECOND and , ".len(),
            max_verbs: 3,
            has_typed_verbs: false,
            has_formats: false,
            has_line_breaks: false,
        };
        assert_eq!(Limits::of(&catalog(&codes)), expected);
    }

    #[test]
    fn a_verb_that_is_another_one_than_v_is_seen_in_every_language() {
        let cases: [(&[&str], bool); 7] = [
            (&["50%% of d"], false),
            (&["two %v %[2]v"], false),
            (&["two %v %s"], true),
            (&["two %d"], true),
            (&["two %[1]s"], true),
            (&["two %[2]d %v"], true),
            (&["two %v", "zwei %s"], true),
        ];
        for (messages, expected) in cases {
            let codes = [("FIRST", &["one %v"][..]), ("SECOND", messages)];
            assert_eq!(Limits::of(&catalog(&codes)).has_typed_verbs, expected, "{messages:?}");
        }
    }

    #[test]
    fn a_format_and_a_line_break_are_seen_in_every_language() {
        let cases: [(&[&str], bool, bool); 10] = [
            (&["%v %s %d %[2]v 05 x %%"], false, false),
            (&["%x"], true, false),
            (&["%5v"], true, false),
            (&["%-s"], false, false),
            (&["%+d"], true, false),
            (&["%.3s"], true, false),
            (&["%v", "%[1]c"], true, false),
            (&["one\ntwo"], false, true),
            (&["one", "\teins"], false, true),
            (&["%f\n"], true, true),
        ];
        for (messages, has_formats, has_line_breaks) in cases {
            let limits = Limits::of(&catalog(&[("FIRST", messages)]));
            assert_eq!(
                (limits.has_formats, limits.has_line_breaks),
                (has_formats, has_line_breaks),
                "{messages:?}"
            );
        }
    }
}
