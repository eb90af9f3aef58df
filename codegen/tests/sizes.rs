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
fn a_plain_text_takes_its_bytes_once_and_each_string_a_pointer_and_a_length() {
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
    let (full, disk, slot, fan) =
        ("Disk is full".len(), "Disk".len(), "Disk in slot %v is full".len(), "Fan".len());
    let (full_de, slot_de) = ("Voll".len(), "Nr. %v ist voll".len());
    // A message with an argument has a row, and a cut before the argument and after it.
    let others = 4 * 8 + 12 + 2 * 12;
    assert_eq!(
        sizes,
        [
            ("NAMES", 31, 31 + 4 * 8),
            // `Disk` starts other texts.
            ("TEXTS_EN", full + disk + slot + fan, full + slot + fan + others),
            // `Disk` starts no text of these, and `Fan` is there already.
            ("TEXTS_DE", full_de + disk + slot_de + fan, full_de + slot_de + disk + others),
        ]
    );
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
