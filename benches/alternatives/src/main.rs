//! Prints how many bytes the packed names and messages take, and how many they take compressed in other
//! ways: `cargo run --release --package alternatives` in `benches`. The texts are those of the built-in
//! catalogue.

mod compressed;
#[path = "../../../tests/common/thousands.rs"]
mod thousands;

use std::fs;
use std::path::Path;

use edge_errors::{Code, Language, codes};
use edge_errors_codegen::{ColumnSize, File, Form, compile};
use thousands::thousands;

type Error = Box<dyn std::error::Error>;

fn main() -> Result<(), Error> {
    let names: Vec<_> = codes().map(Code::as_str).collect();
    let texts = |language| codes().map(|code| code.template_in(language)).collect();
    let columns = [names, texts(Language::Zh), texts(Language::En)];
    let packed = packed()?;
    let packed = ["NAMES", "TEXTS_ZH", "TEXTS_EN"]
        .map(|name| packed.iter().find(|column| column.name == name).map(|column| column.packed));

    println!("| bytes | names | Chinese messages | English messages |");
    println!("|---|--:|--:|--:|");
    let of_all = |title, method: fn(&[&str]) -> usize| {
        row(title, columns.each_ref().map(|strings| Some(method(strings))));
    };
    of_all("the texts alone", |strings| strings.concat().len());
    row("packed by this crate", packed);
    of_all("FSST", compressed::by_fsst);
    of_all("Unishox2", compressed::by_unishox2);
    let [names, ..] = &columns;
    row("`fst::Map`", [Some(compressed::by_fst(names)?), None, None]);
    row("DAFSA, four bytes an edge", [Some(compressed::by_dafsa(names)?), None, None]);
    of_all("xz, each column as a whole", compressed::by_xz);
    Ok(())
}

/// What the compiler packs the built-in catalogue into.
fn packed() -> Result<Vec<ColumnSize>, Error> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let (content, pieces) =
        (fs::read(root.join("catalog.yaml"))?, fs::read_to_string(root.join("catalog.pieces"))?);
    let compiled =
        compile(File { name: "catalog.yaml", content: &content }, Form::Packed { pieces: &pieces });
    let faults = |faults: Vec<_>| format!("{faults:?}").into();
    compiled.map(|compiled| compiled.columns).map_err(faults)
}

fn row(title: &str, cells: [Option<usize>; 3]) {
    let [names, zh, en] = cells.map(|bytes| bytes.map_or("–".to_owned(), thousands));
    println!("| {title} | {names} | {zh} | {en} |");
}
