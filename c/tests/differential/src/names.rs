//! Names, ids and numbers: what is found, and what is not.

use edge_errors::bodies::number;
use edge_errors::buffer::{Buffer, cut};
use edge_errors::counts::{LOOKUPS, TEXTS};
use edge_errors::interface::{CCode, Form, forms};
use edge_errors::{CATALOG_ID, Code, Language, codes, lookup};

use crate::common::random::Random;
use crate::{IS_BUILT_IN, parallel};

pub fn hold_all() {
    let codes: Vec<Code> = codes().collect();
    for form in forms() {
        assert_eq!(form.sizes(), [Code::COUNT, Code::MAX_LEN + 1, Code::MAX_JSON_LEN + 1], "{form}");
        assert_eq!(form.catalog_id(), CATALOG_ID, "{form}");
        let mut numbers: Vec<_> = codes.iter().map(|&code| number(form, code)).collect();
        assert_eq!(form.codes(), numbers, "{form}: the constants");
        numbers.sort_unstable();
        assert!(numbers.into_iter().eq(1..=CCode::try_from(Code::COUNT).unwrap()), "{form}");
        for none in [0, Code::COUNT + 1, 0x7fff, 0x8000, 0xffff, 0x10000, 0x1_0001, 0x7fff_ffff, 0xffff_ffff]
        {
            hold_none(form, CCode::try_from(none).unwrap());
        }
    }
    parallel::for_each(codes.len(), |place| {
        for form in forms() {
            hold_code(form, codes[place]);
        }
        hold_changed(codes[place], place);
    });
    let mut random = Random(1);
    for round in 0..if IS_BUILT_IN { 200_000 } else { 20_000_u32 } {
        let name: Vec<u8> = (0..random.below(40)).map(|_| u8::try_from(random.below(256)).unwrap()).collect();
        hold_name(&name);
        hold_id(u32::try_from(random.below(1 << 32)).unwrap());
        for number in [round, u32::MAX - round, u32::try_from(random.below(1 << 32)).unwrap()] {
            hold_number(number);
        }
    }
}

/// What C says of a number that is no code.
fn hold_none(form: Form, none: CCode) {
    assert_eq!((form.category(none), form.id(none), form.number(none)), (&b""[..], 0, 0), "{form}: {none}");
    assert!(form.name(none).is_none_or(<[u8]>::is_empty), "{form}: {none}");
    let mut buffer = Buffer::default();
    for size in 0..3 {
        for language in 0..Language::ALL.len() {
            assert!(form.template(none, language).is_none_or(<[u8]>::is_empty), "{form}: {none}");
            let writes: [&dyn Fn(_, _) -> usize; 4] = [
                &|at, size| form.name_copy(at, size, none),
                &|at, size| form.text(at, size, none, language, &[form.nil()]),
                &|at, size| form.json(at, size, none, language),
                &|at, size| form.json_args(at, size, none, language, &[form.nil()]),
            ];
            for write in writes {
                buffer
                    .hold(size, b"", 0, write)
                    .unwrap_or_else(|difference| panic!("{form}: {none}: {difference}"));
            }
        }
    }
}

fn hold_code(form: Form, code: Code) {
    let (name, number) = (code.as_str().as_bytes(), number(form, code));
    assert_eq!(form.category(number), code.category().name().as_bytes(), "{form}: {code}");
    assert_eq!(
        (form.id(number), form.number(number)),
        (code.id(), code.number().unwrap_or(0)),
        "{form}: {code}"
    );
    assert!(form.name(number).is_none_or(|own| own == name), "{form}: {code}");
    for (index, language) in Language::ALL.into_iter().enumerate() {
        let own = form.template(number, index);
        assert!(
            own.is_none_or(|own| own == code.template_in(language).as_bytes()),
            "{form}: {code} {language}"
        );
    }
    let mut buffer = Buffer::default();
    for size in 0..=name.len() + 3 {
        // A cut name ends with a whole character.
        let expected = cut(code.as_str(), size.saturating_sub(1)).as_bytes();
        buffer
            .hold(size, expected, name.len(), |at, size| form.name_copy(at, size, number))
            .unwrap_or_else(|difference| panic!("{form}: {code} in {size} bytes: {difference}"));
        TEXTS.add(1);
    }
}

/// Looks up what is like the name, id and number of a code.
fn hold_changed(code: Code, place: usize) {
    let name = code.as_str().as_bytes();
    let mut random = Random(place as u64);
    let mut others = || {
        let some = u8::try_from(random.below(253)).unwrap();
        if IS_BUILT_IN { 0..=u8::MAX } else { some..=some + 2 }
    };
    hold_name(name);
    for at in 0..name.len() {
        hold_name(&name[..at]);
        hold_name(&name[at..]);
        hold_name(&[&name[..at], &name[at + 1..]].concat());
        for byte in others() {
            let mut changed = name.to_vec();
            changed[at] = byte;
            hold_name(&changed);
        }
    }
    for at in 0..=name.len() {
        for byte in others() {
            hold_name(&[&name[..at], &[byte], &name[at..]].concat());
        }
    }
    for by in -2..=2_i32 {
        hold_id(code.id().wrapping_add_signed(by));
        hold_number(code.number().unwrap_or(0).wrapping_add_signed(by));
    }
    for bit in 0..32 {
        hold_id(code.id() ^ 1 << bit);
        hold_number(code.number().unwrap_or(0) ^ 1 << bit);
    }
}

fn hold_name(name: &[u8]) {
    // With nothing behind its last byte.
    let name = Box::<[u8]>::from(name);
    hold_found(|| name.escape_ascii().to_string(), lookup(&name), |form| form.lookup(&name));
}

fn hold_id(id: u32) {
    hold_found(|| format!("id {id:#x}"), Code::from_id(id), |form| form.from_id(id));
}

fn hold_number(number: u32) {
    hold_found(|| format!("number {number}"), Code::from_number(number), |form| form.from_number(number));
}

fn hold_found(asked: impl Fn() -> String, expected: Option<Code>, find: impl Fn(Form) -> CCode) {
    for form in forms() {
        let expected = expected.map_or(0, |code| number(form, code));
        let found = find(form);
        assert!(found == expected, "{form}: {} is {found}, not {expected}", asked());
        LOOKUPS.add(1);
    }
}
