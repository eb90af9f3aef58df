//! Catalogues that others wrote: each is imported, built into a program, and read back.
//!
//! What the program says is held against the YAML as a second reader reads it, and against the texts
//! that each list's own formatter makes (`tests/foreign/catalog.py`). With the feature `packed` it must say
//! the same, and how many bytes that takes is written to a row of a table, a file for each list.
//!
//! The lists need Python, npm, Debian's packages and the network, so they are read only when asked for:
//! `cargo test --test foreign -- --ignored`.

#[path = "common/thousands.rs"]
mod thousands;

use std::collections::{HashMap, HashSet};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use edge_errors_codegen::{ColumnSize, Form, compile};
use serde_json::json;
use serde_yaml::{Mapping, Value};
use thousands::thousands;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// A feature that is on in any case.
const DEFAULT: &str = "default";

/// What the messages are rendered with.
const ARGUMENTS: [&str; 14] =
    ["one", "\"two\"", "C:\\3", "%v", "第五", "6%", "{7}", "é", "'9'", "ten", "11", "12", "", "\t"];

/// The packages that the lists are taken from.
static PACKAGES: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("foreign_packages");
    run(Command::new("bash").arg("tests/foreign/fetch.sh").arg(&folder));
    folder
});

/// What a command prints.
fn run(command: &mut Command) -> String {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// An imported list.
struct Imported {
    catalog: PathBuf,
    /// By name and language, on one line.
    texts: HashMap<(String, String), String>,
    /// The verbs of the arguments, by name.
    verbs: HashMap<String, String>,
}

fn import(list: &str, folder: &Path) -> Imported {
    let out = folder.join("imported");
    let mut python = Command::new("python3");
    python.arg(format!("{ROOT}/tests/foreign/{list}.py")).arg(&*PACKAGES).arg(&out).args(ARGUMENTS);
    let dropped = run(python.env("PYTHONPATH", &*PACKAGES).env("PYTHONDONTWRITEBYTECODE", "1"));
    let (mut texts, mut verbs) = (HashMap::new(), HashMap::new());
    for line in fs::read_to_string(out.with_extension("tsv")).unwrap().lines() {
        let mut columns = line.split('\t').map(str::to_owned);
        let mut next = || columns.next().unwrap();
        let (name, language) = (next(), next());
        verbs.insert(name.clone(), next());
        texts.insert((name, language), next());
    }
    println!("{list}: {} messages; dropped:\n{dropped}", texts.len());
    assert!(dropped.lines().count() * 50 <= texts.len(), "much of {list} is dropped");
    Imported { catalog: out.with_extension("yaml"), texts, verbs }
}

/// Builds the program with this catalogue and one feature more, and gives it the names. It gives a line for
/// each, and two lines before.
fn rows(catalog: &Path, names: &[String], folder: &Path, feature: &str) -> Vec<String> {
    let program = folder.join("program");
    fs::create_dir_all(program.join("src")).unwrap();
    let manifest = format!(
        "[package]\nname = \"rows\"\nedition = \"2024\"\n[workspace]\n[dependencies]\nedge-errors = {{ path = '{ROOT}', features = ['{feature}'] }}\n"
    );
    fs::write(program.join("Cargo.toml"), manifest).unwrap();
    fs::write(program.join("src/main.rs"), include_str!("foreign/rows.rs")).unwrap();
    fs::copy(Path::new(ROOT).join("Cargo.lock"), program.join("Cargo.lock")).unwrap();
    fs::write(folder.join("names"), names.join("\n")).unwrap();
    let mut cargo = Command::new(env!("CARGO"));
    // Offline: what is needed was fetched for the build of this test.
    cargo.args(["run", "--offline", "--quiet", "--target-dir"]).arg(folder.join("target")).arg("--");
    cargo.args(ARGUMENTS).current_dir(program).env("EDGE_ERRORS_CATALOG", catalog);
    run(cargo.stdin(File::open(folder.join("names")).unwrap())).lines().map(str::to_owned).collect()
}

/// Names that are nearly `name`: none of these is a code unless the list has it.
fn near(name: &str) -> Vec<String> {
    let letters: Vec<_> = name.chars().collect();
    let last = letters.len() - 1;
    let mut near = vec![format!("{name}_"), format!("X{name}"), name.to_lowercase(), name.to_uppercase()];
    near.extend([letters[1..].iter().collect(), letters[..last].iter().collect()]);
    for at in [0, letters.len() / 2, last] {
        let mut letters = letters.clone();
        letters[at] = '#';
        near.push(letters.into_iter().collect());
    }
    near
}

/// A text on one line, as `catalog.py` and `rows.rs` write it.
fn escaped(text: &str) -> String {
    text.replace('\\', r"\\").replace('\n', r"\n").replace('\t', r"\t")
}

/// What a code is called on the wire.
fn wire_name<'a>(key: &'a str, entry: &'a Value) -> &'a str {
    entry.get("name").map_or(key, text)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value:?} is no text"))
}

/// Reads the catalogue back from a program that is built with it.
fn check(list: &str) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("foreign").join(list);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let imported = import(list, &folder);
    let catalog: Mapping = serde_yaml::from_slice(&fs::read(&imported.catalog).unwrap()).unwrap();
    let languages: Vec<_> = catalog["languages"].as_sequence().unwrap().iter().map(text).collect();
    let codes: Vec<_> = catalog["categories"]
        .as_mapping()
        .unwrap()
        .iter()
        .flat_map(|(category, codes)| {
            codes
                .as_mapping()
                .unwrap()
                .iter()
                .map(|(key, entry)| (text(category), wire_name(text(key), entry), entry))
        })
        .collect();

    let names: Vec<_> = codes.iter().map(|&(_, name, _)| name.to_owned()).collect();
    let is_name: HashSet<_> = names.iter().collect();
    let misses = names.iter().flat_map(|name| near(name)).filter(|name| !is_name.contains(name));
    let verbs = |name: &String| imported.verbs.get(name).map_or("", String::as_str);
    let asked: Vec<_> =
        names.iter().cloned().chain(misses).map(|name| format!("{name}\t{}", verbs(&name))).collect();
    let packed = rows(&imported.catalog, &asked, &folder, "packed");
    let rows = rows(&imported.catalog, &asked, &folder, DEFAULT);
    assert!(rows == packed, "{list} is another one where it is packed");
    assert_eq!(rows.len(), asked.len() + 2);
    assert_eq!(rows[0], languages.join("\t"));
    assert_eq!(rows[1], names.join("\t"));
    let (found, others) = rows[2..].split_at(names.len());
    assert!(others.iter().all(String::is_empty), "a name is found that the list does not have");

    let mut count = 0;
    for (row, (category, name, messages)) in found.iter().zip(codes) {
        let columns: Vec<_> = row.split('\t').collect();
        let (head, messages_found) = columns.split_at(3);
        let number = messages.get("number").and_then(Value::as_u64);
        let number = number.map_or(String::new(), |number| number.to_string());
        assert_eq!(head, [name, category, number.as_str()]);
        assert_eq!(messages_found.len(), 3 * languages.len());
        for (language, found) in languages.iter().zip(messages_found.chunks(3)) {
            let own = messages.get(language).filter(|_| messages.is_mapping());
            // The short form, and what is not translated, is in the default language.
            let language = if own.is_some() { language } else { &languages[0] };
            let template = own.unwrap_or_else(|| messages.get(language).unwrap_or(messages));
            let expected = &imported.texts[&(name.to_owned(), (*language).to_owned())];
            count += usize::from(own.is_some() || messages.is_string());
            assert_eq!(found[0], escaped(text(template)), "{name} {language}");
            assert_eq!(found[1], expected, "{name} {language}");
            let body: serde_json::Value = serde_json::from_str(found[2]).unwrap();
            assert_eq!(body["code"], name);
            assert_eq!(escaped(text_of(&body)), *expected, "{name} {language}");
        }
    }
    assert!(count >= imported.texts.len(), "a message of the list is not in the catalogue");
    let sizes = sizes(&imported.catalog);
    fs::write(folder.with_extension("row"), row(list, names.len(), &sizes)).unwrap();
    fs::remove_dir_all(folder.join("target")).unwrap();
}

/// The message of a body.
fn text_of(body: &serde_json::Value) -> &str {
    body["message"].as_str().unwrap()
}

/// The bytes of the names, then those of each language.
fn sizes(catalog: &Path) -> Vec<ColumnSize> {
    let content = fs::read(catalog).unwrap();
    let file = edge_errors_codegen::File { name: "catalog.yaml", content: &content };
    compile(file, Form::Packed { pieces: "" }).unwrap().columns
}

/// A row of the table in `firmware/README.md`; `foreign_table` in `.ci/checks/tests.sh` has its head.
fn row(list: &str, codes: usize, sizes: &[ColumnSize]) -> String {
    let sum = |bytes: fn(&ColumnSize) -> usize| sizes.iter().map(bytes).sum::<usize>();
    let (text, plain, packed) = (sum(|size| size.text), sum(|size| size.plain), sum(|size| size.packed));
    let percent = |whole| format!("{} %", (packed * 100 + whole / 2) / whole);
    let longer = sizes.iter().filter(|size| size.packed > size.plain).count();
    let cells = [codes, sizes.len() - 1, text, plain, packed].map(thousands).join(" | ");
    format!("| {list} | {cells} | {} | {} | {longer} |\n", percent(text), percent(plain))
}

/// The compiler must not take the evaluation of the parts for a loop without an end.
#[test]
#[ignore = "runs cargo"]
fn many_long_texts_that_are_parts_of_others_compile() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("long_texts");
    fs::create_dir_all(&folder).unwrap();
    let names: Vec<_> = (0..800).map(|index| format!("CODE_{index}")).collect();
    let text = |index| "x".repeat(3000 + index);
    let codes = names.iter().enumerate().map(|(index, name)| format!("    {name}: {}\n", text(index)));
    let catalog = format!("languages: [en]\ncategories:\n  Long:\n{}", codes.collect::<String>());
    fs::write(folder.join("catalog.yaml"), catalog).unwrap();
    let rows = rows(&folder.join("catalog.yaml"), &names, &folder, DEFAULT);
    for (index, (row, name)) in rows[2..].iter().zip(&names).enumerate() {
        let text = text(index);
        let body = json!({ "code": name, "message": text });
        assert_eq!(*row, format!("{name}\tLong\t\t{text}\t{text}\t{body}"));
    }
}

macro_rules! lists {
    ($($list:ident)*) => {$(
        #[test]
        #[ignore = "needs Python, npm, Debian's packages and the network"]
        fn $list() {
            check(stringify!($list));
        }
    )*};
}

lists! { django_texts dpkg_texts errno_names http_status mariadb opc_ua pylint_messages sqlstate tencent_cloud typescript }
