//! How long the generated source is: at most about twice as long for a catalogue of twice the length.

use edge_errors_codegen::{File, Form, compile};

/// The bytes of source for a catalogue of these codes.
fn source_len(languages: &str, codes: &str, form: Form) -> usize {
    let catalog = format!("languages: [{languages}]\ncategories:\n  System:\n{codes}");
    let compiled = compile(File { name: "catalog.yaml", content: catalog.as_bytes() }, form).unwrap();
    compiled.files.iter().map(|file| file.source.len()).sum()
}

/// Compares the source for `n` with that for `2 * n`, in each form.
fn check(languages: &str, codes: impl Fn(usize) -> String, n: usize) {
    let forms = [
        Form::Plain,
        #[cfg(feature = "packed")]
        Form::Packed { pieces: "" },
    ];
    for form in forms {
        let [once, twice] = [n, 2 * n].map(|n| source_len(languages, &codes(n), form));
        // Offsets become longer by a digit.
        assert!(twice * 10 <= once * 23, "{form:?}: {once} bytes of source, {twice} for twice the catalogue");
    }
}

/// A message that is cut so often.
fn of_cuts(text: &str) -> impl Fn(usize) -> String {
    move |n| format!("    FIRST: '{}'\n", text.repeat(n))
}

#[test]
fn a_message_of_many_cuts_is_written_once() {
    check("en", of_cuts("\""), 5000);
    check("en", of_cuts("a\""), 5000);
    check("en", of_cuts("a%v\\"), 120);
    check("en", of_cuts("%%"), 5000);
}

#[test]
fn a_text_that_many_others_start_or_end_is_written_once() {
    // Twice as many short texts, and a long one that is twice as long.
    let nested = |n: usize| {
        let long = "ab".repeat(n * 10);
        let short = (1..n).map(|len| format!("    S{len}: {}\n", &long[..len.min(40)]));
        format!("    LONG: {long}\n{}", short.collect::<Vec<_>>().concat())
    };
    check("en", nested, 200);
    let ends = |n: usize| {
        let long: String = ('a'..='w').cycle().take(n * 10).collect();
        let short = (1..n).map(|len| format!("    S{len}: {}\n", &long[long.len() - len.min(40)..]));
        format!("    LONG: {long}\n{}", short.collect::<Vec<_>>().concat())
    };
    check("en", ends, 200);
}

#[test]
fn a_text_that_is_in_many_rows_and_languages_is_written_once() {
    // All languages but the first have the message of the default.
    let languages = |count: usize| (0..count).map(|i| format!("zh-{i:03}")).collect::<Vec<_>>().join(", ");
    let len =
        |count| source_len(&languages(count), &format!("    FIRST: {}\n", "x".repeat(60_000)), Form::Plain);
    assert!(len(200) < len(2) + 198 * 1000);

    // Every other language has one of its own, so the two follow each other again and again.
    let code = |count: usize| {
        let own = (0..count / 2).map(|i| format!("zh-{:03}: y{i}", 2 * i + 1)).collect::<Vec<_>>().join(", ");
        format!("    FIRST: {{ zh-000: {}, {own} }}\n", "x".repeat(60_000))
    };
    let len = |count| source_len(&languages(count), &code(count), Form::Plain);
    assert!(len(200) < len(2) + 198 * 1000);
}
