//! What a tag, a locale's name and an `Accept-Language` header find in the built-in catalogue. Other catalogues
//! are in `src/catalog/language_tests.rs`. The answers that those are held against are compared with what Go and
//! the package `negotiator` say today only when asked for: `cargo test --test language -- --ignored`.

use std::fs::{self, File};
use std::path::Path;
use std::process::Command;

use edge_errors::Language;

const ZH: Option<Language> = Some(Language::Zh);
const EN: Option<Language> = Some(Language::En);

#[test]
fn tags_find_the_language_that_rfc_4647_finds() {
    let cases = [
        ("zh", ZH),
        ("ZH", ZH),
        ("zh-Hans-CN", ZH),
        ("zh-Qaaa-CN-x-private1-private2", ZH),
        ("zh-x-lab", ZH),
        ("en-US", EN),
        ("EN-gb-oed", EN),
        ("en-", EN),
        ("tlh", None),
        ("eng", None),
        ("e", None),
        ("", None),
        ("-", None),
        ("-en", None),
        ("x-en", None),
        ("i-zh", None),
        ("e-", None),
        ("-h", None),
        ("z_", None),
        ("*", None),
    ];
    for (tag, language) in cases {
        assert_eq!(Language::from_tag(tag), language, "{tag}");
        assert_eq!(tag.parse().ok(), language, "{tag}");
    }
    for language in Language::ALL {
        assert_eq!(Language::from_tag(language.tag()), Some(language));
        assert_eq!(language.to_string(), language.tag());
    }
    assert_eq!((Language::DEFAULT, Language::default()), (Language::ALL[0], Language::ALL[0]));
}

#[test]
fn locale_names_are_tags_too() {
    let cases = [
        ("en_US", EN),
        ("zh_CN.UTF-8", ZH),
        ("zh_Hans_CN", ZH),
        ("zh-Hans_x-lab", ZH),
        ("en_IE@euro", EN),
        ("en_IE.ISO-8859-15@euro", EN),
        ("en@en", EN),
        ("zh.en", ZH),
        ("C", None),
        ("POSIX", None),
        ("C.UTF-8", None),
        (".en", None),
        ("@en", None),
        ("_en", None),
        ("_", None),
    ];
    for (tag, language) in cases {
        assert_eq!(Language::from_tag(tag), language, "{tag}");
    }
}

#[test]
fn headers_find_the_language_that_rfc_9110_prefers() {
    let cases = [
        // The example of RFC 9110 §12.5.4, with a language that no catalogue has, and what browsers send.
        ("tlh, en-gb;q=0.8, en;q=0.7", EN),
        ("zh-CN,zh;q=0.9,en-US;q=0.8,en;q=0.7", ZH),
        ("en-US,en;q=0.5", EN),
        // The highest weight first, equal ones in the header's order.
        ("zh-CN;q=0.1,en;q=1", EN),
        ("en;q=0.1,zh;q=0.11", ZH),
        ("en;q=0.1,zh;q=0.101", ZH),
        ("en,zh", EN),
        ("zh,en", ZH),
        ("en;q=0.5,zh;q=0.5", EN),
        ("en;q=1.000,zh;q=1", EN),
        ("zh;q=0.2,en;q=0.5,zh;q=0.8", ZH),
        // What the catalogue does not have is passed over.
        ("tlh,x-pig;q=0.9,en;q=0.1", EN),
        ("tlh", None),
        // 0 excludes; the longest range that covers a language decides.
        ("zh;q=0", None),
        ("zh;q=0,en;q=0.000", None),
        ("en,en;q=0", None),
        ("en;q=0,en", None),
        ("en;q=0,en,zh;q=0.1", ZH),
        ("en.UTF-8;q=0,en", None),
        ("en-US,en;q=0", None),
        ("en,en-US;q=0", EN),
        ("zh-Hans,z;q=0", ZH),
        // `*` is the first language that is not excluded.
        ("*", ZH),
        ("tlh,*;q=0.1", ZH),
        ("*,zh;q=0", EN),
        ("zh;q=0,*;q=0.001", EN),
        ("en;q=0.5,*;q=0.4", EN),
        ("en;q=0.4,*;q=0.5", ZH),
        ("*;q=0", None),
        ("*,*;q=0", None),
        ("en-US,*;q=0", EN),
        // That is, one that no other range names.
        ("zh;q=0.1,*;q=0.9", EN),
        ("*;q=0.9,zh;q=0.1", EN),
        ("zh-TW;q=0.1,*;q=0.9", EN),
        ("*,zh", EN),
        ("zh,*", ZH),
        ("zh-TW;q=0,*", ZH),
        ("en,*;q=0", EN),
        // White space, letter case and empty items.
        (" en ;\tQ=0.4 ,\tzh ; q=0.3", EN),
        ("EN-us", EN),
        (",, ,en,", EN),
        ("", None),
        (",", None),
        // An item with a wrong weight is skipped.
        ("zh;q=2,en;q=0.1", EN),
        ("zh;q=1.001,en;q=0.1", EN),
        ("zh;q=0.1234,en;q=0.1", EN),
        ("zh;q=,en;q=0.1", EN),
        ("zh;q=.5,en;q=0.1", EN),
        ("zh;q=-1,en;q=0.1", EN),
        ("zh;q=0,5,en;q=0.1", EN),
        ("zh;q=0x1,en;q=0.1", EN),
        ("zh;q=0.a,en;q=0.1", EN),
        ("zh;q,en;q=0.1", EN),
        ("zh;,en;q=0.1", EN),
        ("zh;level=1,en;q=0.1", EN),
        ("zh;q=1;x=1,en;q=0.1", EN),
        ("zh;q=1 1,en;q=0.1", EN),
        ("zh;q=0.,en;q=0.1", EN),
        ("q=1,en;q=0.1", EN),
    ];
    for (header, language) in cases {
        assert_eq!(Language::from_accept_language(header), language, "{header:?}");
    }
}

/// All weights from 0 to 1 in all their spellings, against a comparison of numbers.
#[test]
fn every_weight_is_read_as_a_number() {
    for thousandths in (0..=1000_u32).step_by(if cfg!(miri) { 50 } else { 1 }) {
        let whole = format!("{}.{:03}", thousandths / 1000, thousandths % 1000);
        let short = whole.trim_end_matches('0').trim_end_matches('.');
        for weight in [whole.as_str(), short] {
            let weight = if weight.is_empty() { "0" } else { weight };
            let header = format!("zh;q={weight},en;q=0.5");
            let expected = if thousandths >= 500 { ZH } else { EN };
            assert_eq!(Language::from_accept_language(&header), expected, "{header}");
        }
    }
}

#[test]
fn texts_of_megabytes_are_read_and_of_a_header_the_first_1024_bytes() {
    // Miri takes a second for what takes a millisecond otherwise.
    let times = if cfg!(miri) { 100 } else { 100_000 };
    let header = "tlh-a-b-c;q=0.5,en;q=0,".repeat(times);
    assert_eq!(Language::from_accept_language(&header), None);
    assert_eq!(Language::from_tag(&"tlh-".repeat(times)), None);
    assert_eq!(Language::from_accept_language(&("tlh,".repeat(255) + "en")), EN);
    assert_eq!(Language::from_accept_language(&("tlh,".repeat(256) + "en")), None);
}

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Gives a program the headers and catalogues of the grid, and compares its answers with those in `tests/data`.
fn check_answers(name: &str, program: &mut Command) {
    let output = program.stdin(File::open(format!("{ROOT}/tests/languages/grid.json")).unwrap()).output();
    let output = output.unwrap_or_else(|error| panic!("{program:?} must be installed: {error}"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let golden = format!("{ROOT}/tests/data/languages_{name}.jsonl");
    if std::env::var_os("WRITE").is_some() {
        fs::write(&golden, &output.stdout).unwrap();
    }
    assert!(
        output.stdout == fs::read(&golden).unwrap(),
        "{golden} is stale: WRITE=1 cargo test --test language -- --ignored"
    );
}

#[test]
#[ignore = "needs Go and its x/text, as Debian has them"]
fn the_answers_of_go_are_those_of_today() {
    let mut go = Command::new("go");
    go.current_dir(format!("{ROOT}/tests/languages/go")).args(["run", "main.go"]);
    check_answers("go", go.env("GO111MODULE", "off").env("GOPATH", "/usr/share/gocode"));
}

#[test]
#[ignore = "needs Node, npm and the network"]
fn the_answers_of_negotiator_are_those_of_today() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("negotiator");
    fs::create_dir_all(&folder).unwrap();
    let mut npm = Command::new("npm");
    npm.args(["install", "--silent", "--no-save", "--prefix", ".", "negotiator@1.0.0"]).current_dir(&folder);
    assert!(npm.status().expect("npm is installed").success());
    let mut node = Command::new("node");
    node.arg(format!("{ROOT}/tests/languages/negotiator.js")).env("NODE_PATH", folder.join("node_modules"));
    check_answers("negotiator", &mut node);
}
