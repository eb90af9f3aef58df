//! Catalogues that are hard to export.

use std::fmt::Write;

use edge_errors_codegen::{Bases, Catalog, File, read};
use serde_json::{Value, json};

/// Reads a catalogue; or the lines of its faults.
pub fn read_catalog(catalog: &str) -> Result<Catalog, Vec<usize>> {
    let mut bases = Bases::new(File { name: "edge-errors/catalog.yaml", content: b"" });
    let file = File { name: "catalog.yaml", content: catalog.as_bytes() };
    let read = read(Some(&mut bases), file);
    read.map(|(catalog, _)| catalog).map_err(|faults| faults.iter().map(|fault| fault.place.line).collect())
}

/// A catalogue of these codes, a line each, without those that the compiler refuses.
fn accepted(languages: &str, mut codes: Vec<String>) -> String {
    loop {
        let head = format!("languages: {languages}\ncategories:\n  Some Codes:\n");
        let catalog = codes.iter().fold(head, |catalog, code| catalog + "    " + code + "\n");
        let Err(refused) = read_catalog(&catalog) else { return catalog };
        let mut line = 3;
        codes.retain(|_| {
            line += 1;
            !refused.contains(&line)
        });
    }
}

/// A catalogue of the templates of Go's vectors, and the vectors of those that the compiler takes.
pub fn vectors() -> (String, String) {
    let vectors: Vec<Value> = include_str!("../../../tests/data/go_fmt.jsonl")
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let mut templates: Vec<&Value> = vectors.iter().map(|vector| &vector["template"]).collect();
    templates.dedup();
    let codes =
        templates.iter().enumerate().map(|(index, template)| format!("V{index}: {template}")).collect();
    let catalog = accepted("[en]", codes);
    let mut lines = String::new();
    for vector in &vectors {
        let index = templates.iter().position(|&template| *template == vector["template"]).unwrap();
        if catalog.contains(&format!("    V{index}: ")) {
            let (args, text) = (&vector["args"], &vector["text"]);
            let line = json!({ "code": format!("V{index}"), "language": "en", "args": args, "text": text });
            writeln!(lines, "{line}").unwrap();
        }
    }
    assert!(lines.lines().count() > 10_000, "the compiler takes nearly all of them");
    (catalog, lines)
}

/// Texts that a file of Go could take for something else, in all places of a code.
pub fn hostile() -> String {
    let texts = [
        "`back`",
        "```",
        "``quoted''",
        "\"quotes\"",
        "back\\slash \\n \\u0041 \\x",
        "*/ /* //",
        "# Heading",
        "- item",
        "  - item",
        "1. one",
        "[link]: https://example.com",
        "[Code] [Lookup] [fmt.Sprintf]",
        "one\ntwo\n\nthree",
        "- a\n- b\n\n    code\n# H\n",
        "\ttab\there\t",
        "</script>",
        "${x} $(x)",
        "Deprecated: use nothing.",
        "go:build ignore",
        "+build ignore",
        "Heading Like Line",
        "TODO(x): y",
        "👩‍🚀 é e\u{301}",
        "ends with \\",
        "\u{2028}",
        "\u{202e}abc",
        "a\u{feff}b",
        "soft\u{ad}hyphen",
        "\u{e000}\u{10fffd}",
        "\u{fffd}",
        "'",
        "\\",
        " blanks  inside ",
        "100%% of %%v",
        "import \"C\"",
        "\u{3000}wide\u{a0}blank",
    ];
    let entry = |key: &str, name: &str, text: &str, cause: &str, since: &str| {
        let [name, text, cause, since] = [name, text, cause, since].map(|text| json!(text));
        format!(
            "{key}: {{ name: {name}, en: {text}, cause: {cause}, action: {cause}, since: {since}, deprecated: {{ since: {since} }} }}"
        )
    };
    let mut codes = Vec::new();
    for (index, text) in texts.iter().enumerate() {
        codes.push(entry(&format!("TEXT_{index}"), &format!("text.{index}"), text, "usual", "1"));
        codes.push(entry(&format!("NAME_{index}"), text, "usual", "usual", "1"));
        codes.push(entry(&format!("CAUSE_{index}"), &format!("cause.{index}"), "usual", text, "1"));
        codes.push(entry(&format!("SINCE_{index}"), &format!("since.{index}"), "usual", "usual", text));
    }
    let catalog = accepted("[en]", codes);
    let taken = catalog.lines().count() - 3;
    assert!(taken > 3 * texts.len(), "the compiler takes most of them, not {taken}");
    catalog
}

/// Words of Go, of its library and of the file.
pub const WORDS: &str = "break case chan const continue default defer else fallthrough for func go goto if import interface \
        map package range return select struct switch type var any bool byte error int string uint append len make \
        new nil panic true false iota init main _ code codes category categories language languages lookup from_number \
        from_id string entry entries by_name by_id fmt crc32 a a_b ab a__b a_ A1 a_1 a_1b a1b language_en \
        category_some_codes test example";

/// Keys whose names Go, or the file itself, has for something else.
pub fn words() -> String {
    let spellings = |word: &str| {
        let capitalized = word[..1].to_uppercase() + &word[1..];
        [word.to_owned(), word.to_uppercase(), capitalized]
    };
    let mut keys: Vec<_> = WORDS.split_whitespace().flat_map(spellings).collect();
    keys.sort();
    keys.dedup();
    let catalog = accepted("[en]", keys.iter().map(|key| format!("{key}: Text of {key}")).collect());
    let taken = catalog.lines().count() - 3;
    assert!(taken * 10 > keys.len() * 9, "the compiler takes most of them, not {taken}");
    catalog
}

/// 2,000 codes with numbers, in up to five languages.
pub fn large() -> String {
    let languages = ["en", "de", "fr", "zh", "ja"];
    let text = |language: &str, index: usize| format!("{language}: \"Message %v of {index} in {language}\"");
    let codes = (0..2000).map(|index| {
        let texts: Vec<_> =
            languages.iter().take(1 + index % 5).map(|language| text(language, index)).collect();
        format!("LARGE_{index}_CODE: {{ number: {}, {} }}", 2_147_483_647 - index, texts.join(", "))
    });
    accepted("[en, de, fr, zh, ja]", codes.collect())
}
