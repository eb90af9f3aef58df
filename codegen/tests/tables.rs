//! What the emitted tables say of a catalogue.

use edge_errors_codegen::{File, Form, compile};

/// The tables of codes, a line of YAML each.
fn tables(codes: &[&str]) -> String {
    let codes: Vec<_> = codes.iter().map(|code| format!("    {code}\n")).collect();
    let source = format!("languages: [en, de]\ncategories:\n  System:\n{}", codes.concat());
    let compiled = compile(File { name: "catalog.yaml", content: source.as_bytes() }, Form::Plain).unwrap();
    compiled.files.into_iter().map(|file| file.source).collect()
}

/// The documentation of the first code.
fn doc(message: &str) -> String {
    let tables = tables(&[&format!("FIRST: '{message}'")]);
    let doc = tables.split("#[doc = \"").nth(1).unwrap();
    doc.split("\"]\n").next().unwrap().to_owned()
}

#[test]
fn the_length_of_a_json_body_counts_escapes_and_no_verbs() {
    let tables = tables(&[
        r#"FIRST: 'a "%v" \ of 50%%: %[1]v%[12]v%[3]d%s'"#,
        "SECOND_IS_LONGER: short",
        "THIRD: less",
    ]);
    let len = "FIRST".len() + r#"a \"\" \\ of 50%: "#.len();
    assert!(tables.contains(&format!("const MAX_NAME_AND_TEXT_LEN: usize = {len};")), "{tables}");
}

#[test]
fn the_limits_are_those_of_the_catalogue() {
    let tables = tables(&["FIRST: one %[3]v %v", "SECOND: two %v", "TEN: three"]);
    assert!(tables.contains("const MIN_LEN: usize = 3;"), "{tables}");
    assert!(tables.contains("const MAX_LEN: usize = 6;"), "{tables}");
    assert!(tables.contains("const MAX_ARITY: usize = 4;"), "{tables}");
}

#[test]
fn the_tables_say_whether_a_verb_is_another_one_than_v() {
    for (message, expected) in [
        ("50%% of d", false),
        ("two %v %[2]v", false),
        ("two %v %s", true),
        ("two %d", true),
        ("two %[1]s", true),
        ("two %[2]d %v", true),
        ("{ en: two %v, de: zwei %s }", true),
    ] {
        let tables = tables(&["FIRST: one %v", &format!("SECOND: {message}")]);
        assert!(
            tables.contains(&format!("const HAS_TYPED_VERBS: bool = {expected};")),
            "{message}: {tables}"
        );
    }
}

#[test]
fn the_documentation_of_a_code_shows_its_message_as_it_is() {
    assert_eq!(doc("*plain* text"), "`*plain* text`");
    assert_eq!(doc("a `tick` in it"), "``a `tick` in it``");
    assert_eq!(doc("``two`` or `one`"), "``` ``two`` or `one` ```");
    assert_eq!(doc("`first"), "`` `first ``");
    assert_eq!(doc("last`"), "`` last` ``");
}

#[test]
fn codes_with_verbs_are_marked_by_a_bit_for_their_group() {
    let codes: Vec<_> =
        (0..1000)
            .map(|index| {
                if [0, 500, 999].contains(&index) {
                    format!("C{index}: a %v")
                } else {
                    format!("C{index}: a")
                }
            })
            .collect();
    let tables = tables(&codes.iter().map(String::as_str).collect::<Vec<_>>());
    let groups = 1_u32 | 1 << (500 >> 5) | 1 << (999 >> 5);
    let split = format!("Split {{ first: 0, group_bits: 5, groups: {groups}, templates: &PARTS_");
    assert!(tables.contains(&split), "{split}");
}
