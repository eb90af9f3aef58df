//! Packs many catalogues. The packer decodes every string again and stops where one differs; here each must
//! come through it, and the same catalogue must give the same tables.

#[path = "../../tests/common/catalogues.rs"]
mod catalogues;

use std::collections::{BTreeMap, BTreeSet};
use std::thread;

use catalogues::Random;
use edge_errors_codegen::{File, Form, compile};

/// Pieces of another catalogue, and what nobody would write.
const STALE: &str = "[TEXTS_ZH]\n\"no such piece\"\n\"\"\n\"e\"\n[NAMES]\n\"CODE_\"\n[TEXTS_EN]\n";

/// The columns, what their decoder must know of them, and the other tables.
fn pack(catalog: &str, pieces: &str) -> [String; 3] {
    let file = File { name: "catalog.yaml", content: catalog.as_bytes() };
    let compiled = compile(file, Form::Packed { pieces }).unwrap_or_else(|faults| panic!("{faults:?}"));
    ["columns.rs", "packed_form.rs", "tables.rs"]
        .map(|name| compiled.files.iter().find(|file| file.name == name).unwrap().source.clone())
}

/// So many rounds, from a seed.
fn check_random_catalogues(rounds: usize, seed: u64) {
    let mut random = Random(seed);
    for round in 0..rounds {
        let most = if round % 50 == 49 { 5000 } else { [5, 50, 300][round % 3] };
        let catalog = catalogues::random(1 + random.below(most), &mut random);
        let [columns, ..] = pack(&catalog, ["", STALE][round % 2]);
        assert!(columns.contains("PACKED_NAMES") && columns.contains("PACKED_TEXTS_ZH"));
    }
}

#[test]
fn random_catalogues_come_back() {
    let threads = [1, 2].map(|seed| thread::spawn(move || check_random_catalogues(150, seed)));
    for thread in threads {
        thread.join().unwrap();
    }
}

#[test]
fn hard_catalogues_come_back_and_reach_more_than_one_form_of_each_kind() {
    let mut forms = BTreeMap::<String, BTreeSet<String>>::new();
    for (_, catalog) in catalogues::hard() {
        pack(&catalog, STALE);
        let [_, form, tables] = pack(&catalog, "");
        for (name, value) in form.lines().filter_map(|line| line.split_once(" = ")) {
            forms.entry(name.to_owned()).or_default().insert(value.to_owned());
        }
        let has_free_slots = tables.contains("static ROWS: [u16; 0]");
        forms.entry("free slots".to_owned()).or_default().insert(has_free_slots.to_string());
    }
    assert!(!forms.is_empty() && forms.values().all(|values| values.len() > 1), "{forms:?}");
}

#[test]
fn a_text_has_every_byte_that_a_message_can_have() {
    let has = catalogues::every_byte().into_bytes().into_iter().collect::<BTreeSet<u8>>();
    let can_have = |byte: &u8| !matches!(byte, 0..0x20 | 0x7f | 0xc0 | 0xc1 | 0xf5..);
    assert!((0..=u8::MAX).filter(can_have).eq(has));
}

#[test]
fn the_same_catalogue_gives_the_same_tables() {
    let catalog = catalogues::random(200, &mut Random(2));
    assert_eq!(pack(&catalog, ""), pack(&catalog, ""));
}

/// The bytes of all packed columns.
fn packed_size(catalog: &str, pieces: &str) -> usize {
    let file = File { name: "catalog.yaml", content: catalog.as_bytes() };
    compile(file, Form::Packed { pieces }).unwrap().columns.iter().map(|column| column.packed).sum()
}

#[test]
fn pieces_that_are_stale_are_not_used_where_others_are_better() {
    let catalog = catalogues::random(300, &mut Random(4));
    assert!(packed_size(&catalog, STALE) <= packed_size(&catalog, ""));
}
