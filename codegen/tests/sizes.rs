//! How many bytes a catalogue takes, plain and packed, and when the compiler warns.

use edge_errors_codegen::{ColumnSize, Compiled, File, Form, compile};

fn pack(catalog: &str) -> Compiled {
    compile(File { name: "catalog.yaml", content: catalog.as_bytes() }, Form::Packed { pieces: "" }).unwrap()
}

/// A catalogue of 200 codes.
fn large() -> String {
    let code =
        |index| format!("    CODE_{index}: {{ en: the number {index} is wrong, de: Fehler {index} }}\n");
    let codes: String = (0..200).map(code).collect();
    format!("languages: [en, de]\ncategories:\n  System:\n{codes}")
}

/// The source of what stands after `start`, up to `end`.
fn between<'s>(source: &'s str, start: &str, end: &str) -> &'s str {
    source.split(start).nth(1).unwrap().split(end).next().unwrap()
}

#[test]
fn the_packed_size_is_that_of_the_arrays_in_the_source() {
    let compiled = pack(&large());
    let source = |name| &compiled.files.iter().find(|file| file.name == name).unwrap().source;
    let start_bits: usize = between(source("packed_form.rs"), "type Start = i", ";").parse().unwrap();
    assert_eq!(compiled.columns.len(), 3);
    for ColumnSize { name, packed, .. } in &compiled.columns {
        let column =
            between(source("columns.rs"), &format!("static PACKED_{name}: Column = Column {{\n"), "\n};\n");
        let count = |array: &str| between(column, &format!("    {array}: &["), "]").split(',').count();
        // It has nothing that Rust escapes.
        let text = between(column, "    text: \"", "\",\n").len();
        assert_eq!(*packed, count("stream") + count("starts") * start_bits / 8 + count("pieces") * 2 + text);
    }
}

#[test]
fn a_plain_column_takes_its_texts_a_start_for_each_row_and_a_record_for_each_cut() {
    let catalog = "
languages: [en, de]
categories:
  Disk:
    DISK_FULL: { en: Disk is full, de: Voll }
    NO_DISK: Disk
    NO_FAN: Fan
    DISK_SLOT: { en: Disk in slot %v is full, de: Nr. %v ist voll }
";
    let columns = pack(catalog).columns;
    let sizes: Vec<_> = columns.iter().map(|size| (size.name.as_str(), size.text, size.plain)).collect();
    let english = ["Disk is full", "Disk", "Fan", "Disk in slot %v is full"].map(str::len).iter().sum();
    let german = ["Voll", "Disk", "Fan", "Nr. %v ist voll"].map(str::len).iter().sum();
    let (starts, record) = (5 * 2, 5);
    let expected = [
        ("NAMES", 31, 31 + starts),
        ("TEXTS_EN", english, english + starts + record),
        ("TEXTS_DE", german, german + starts + record),
    ];
    assert_eq!(sizes, expected);
}

#[test]
fn the_compiler_warns_where_packing_makes_a_catalogue_larger() {
    let one = "languages: [en]\ncategories:\n  System:\n    NO_DISK: No disk in slot %v\n";
    let compiled = pack(one);
    let warning = compiled.warning().unwrap();
    let total = |bytes: fn(&ColumnSize) -> usize| compiled.columns.iter().map(bytes).sum::<usize>();
    for bytes in [total(|column| column.packed), total(|column| column.plain)] {
        assert!(warning.contains(&format!(" {bytes} bytes")), "{warning}");
    }

    assert_eq!(pack(&large()).warning(), None);
    let plain = compile(File { name: "catalog.yaml", content: one.as_bytes() }, Form::Plain).unwrap();
    assert_eq!(plain.warning(), None);
}
