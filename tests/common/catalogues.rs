//! Catalogues that are hard to pack: some of each kind that is known to be hard, and any number at random.
//! The tests of the packer and those of the crate use the same ones.

#![allow(dead_code)]

#[path = "random.rs"]
mod random;

use std::collections::BTreeSet;
use std::fmt::Write;
use std::iter::repeat_with;

pub use random::Random;

const TAGS: [&str; 4] = ["zh", "en", "de", "ru"];
/// How long a message may be, in bytes.
const LONGEST: usize = 65_535;
/// How messages start, where a column's are not all alike.
const STARTS: [&str; 14] =
    ["", "%v", "k", "K", "7", "é", "ß", "ǆ", "中", "\"", "\\", "%%", "eKuiper ", "EKuiper "];
/// First code points of scripts, and how many they have. The last one is all of Unicode.
const SCRIPTS: [(u32, usize); 6] =
    [(0x20, 95), (0x4e00, 3000), (0x400, 80), (0xc0, 60), (0x1_f600, 80), (0x20, 0x10_ffdf)];

impl Random {
    /// A character of a script that a message may have. `%` is none of them: it must start a verb.
    fn character(&mut self, script: usize) -> char {
        let (start, count) = SCRIPTS[script];
        let characters = repeat_with(|| char::from_u32(start + u32::try_from(self.below(count)).unwrap()));
        characters.flatten().find(|&c| is_allowed(c)).unwrap()
    }

    fn word(&mut self, script: usize, longest: usize) -> String {
        (0..=self.below(longest)).map(|_| self.character(script)).collect()
    }

    /// So many names of a kind.
    fn names(&mut self, count: usize, kind: Names) -> Vec<String> {
        let mut names = BTreeSet::new();
        for number in 0.. {
            let letters = "ABEINORSTabeinorst0123456789_".as_bytes();
            let any: String = (0..=self.below(12)).map(|_| char::from(*self.one(letters))).collect();
            names.insert(match kind {
                Names::Prefixed => format!("{}{number}", "A_NAME_THAT_STARTS_LIKE_ALL_OTHERS_".repeat(4)),
                Names::Nested if count < 100 => "N".repeat(number + 1),
                // A capital first: no name in Rust that is taken. Of many, two would have the same id.
                Names::Any if count < 1000 => format!("X{any}"),
                _ => format!("{}_{number}_{}", self.one(&["PUMP", "VALVE"]), self.one(&["OFFLINE", "FULL"])),
            });
            if names.len() == count {
                break;
            }
        }
        names.into_iter().collect()
    }
}

#[derive(Clone, Copy)]
enum Names {
    /// As people name codes.
    Words,
    Prefixed,
    /// Each is the start of the next one.
    Nested,
    Any,
}

/// Not what a catalogue's messages must not have, nor what YAML must not have.
fn is_allowed(c: char) -> bool {
    let is_unseen = "\u{ad}\u{61c}\u{180e}\u{200b}\u{200e}\u{200f}\u{3164}\u{feff}\u{ffa0}\u{fffe}\u{ffff}"
        .contains(c)
        || matches!(u32::from(c), 0x2028..=0x202e | 0x2060..=0x206f | 0xfff0..=0xfffb | 0x1_bca0..=0x1_bca3)
        || matches!(u32::from(c), 0x1_d173..=0x1_d17a | 0xe_0000..=0xe_001f);
    !c.is_control() && !is_unseen && !"%％".contains(c)
}

/// A catalogue whose names on the wire are these. A catalogue has each once.
fn wire_names(names: impl IntoIterator<Item = String>) -> String {
    let mut catalog = "languages: [en]\ncategories:\n  Group:\n".to_owned();
    let names = names.into_iter().map(|name| name.replace(['"', '\\'], "/").trim().to_owned());
    let names: BTreeSet<_> = names.filter(|name| (1..=255).contains(&name.len())).collect();
    for (index, name) in names.into_iter().enumerate() {
        let name = name.replace('\'', "''");
        writeln!(catalog, "    KEY_{index}: {{ name: '{name}', en: Message %v of {index} }}").unwrap();
    }
    catalog
}

/// A catalogue of codes: the name of each, and its messages in one to four languages.
fn yaml(codes: impl IntoIterator<Item = (String, Vec<String>)>) -> String {
    let mut codes = codes.into_iter().peekable();
    let tags = &TAGS[..codes.peek().unwrap().1.len()];
    let mut catalog = format!("languages: [{}]\ncategories:\n", tags.join(", "));
    for (index, (name, messages)) in codes.enumerate() {
        if index % 40 == 0 {
            writeln!(catalog, "  Group {}:", index / 40).unwrap();
        }
        let message = |(tag, text): (_, &String)| format!("{tag}: '{}'", text.replace('\'', "''"));
        let messages: Vec<_> = tags.iter().zip(&messages).map(message).collect();
        writeln!(catalog, "    {name}: {{ {} }}", messages.join(", ")).unwrap();
    }
    catalog
}

/// The messages of a language: their words, and how they start.
struct Language {
    words: Vec<String>,
    starts: Vec<&'static str>,
}

impl Language {
    fn random(random: &mut Random) -> Language {
        let (script, count) = (random.below(SCRIPTS.len()), 1 + random.below(60));
        let starts = if random.below(2) == 0 { STARTS.to_vec() } else { vec![*random.one(&STARTS)] };
        Language { words: (0..count).map(|_| random.word(script, 9)).collect(), starts }
    }

    fn word(&self, random: &mut Random) -> &str {
        let word: &String = random.one(&self.words);
        word
    }

    /// A message with these arguments, each with its verb.
    fn message(&self, args: &[(usize, char)], random: &mut Random) -> String {
        let start = *random.one(&self.starts);
        // The arguments say whether there is a verb.
        let mut text = start.replace("%v", "");
        let mut args = args.to_vec();
        let is_in_order = args.iter().enumerate().all(|(index, &(number, _))| index + 1 == number);
        let is_numbered = !is_in_order || random.below(2) == 0;
        if is_numbered && !args.is_empty() {
            let first = random.below(args.len());
            args.rotate_left(first);
            args.push(*random.one(&args));
        }
        for (number, verb) in args {
            // The digits of two integers must not run together.
            let least = usize::from(verb == 'd' && !text.is_empty());
            (0..least + random.below(3)).for_each(|_| text += self.word(random));
            let verb = if verb == 's' { *random.one(&['s', 'v']) } else { verb };
            if is_numbered {
                write!(text, "%[{number}]{verb}").unwrap();
            } else {
                write!(text, "%{verb}").unwrap();
            }
        }
        for _ in 0..random.below(6) {
            let word = self.word(random);
            text += *random.one(&[word, word, word, "%%", "\"", "\\"]);
        }
        if text.trim().is_empty() { "x".to_owned() } else { text }
    }
}

/// A catalogue of so many codes in one to four languages.
pub fn random(count: usize, random: &mut Random) -> String {
    let languages: Vec<_> = (0..=random.below(TAGS.len())).map(|_| Language::random(random)).collect();
    let kind = *random.one(&[Names::Words, Names::Prefixed, Names::Nested, Names::Any]);
    let names = random.names(count, kind);
    let codes = names.into_iter().map(|name| {
        let step = 1 + random.below(3);
        let numbers = (0..random.below(4)).map(|index| 1 + index * step);
        let args: Vec<_> = numbers.map(|number| (number, *random.one(&['v', 's', 'd']))).collect();
        (name, languages.iter().map(|language| language.message(&args, random)).collect())
    });
    yaml(codes.collect::<Vec<_>>())
}

/// As much of a text, over and over, as a message may have.
fn filled(text: &str) -> String {
    text.repeat(LONGEST / text.len()) + &"x".repeat(LONGEST % text.len())
}

/// Every byte that a message can have: all of UTF-8's but the control characters.
pub fn every_byte() -> String {
    let characters = (0x20..0x900).chain((0x1000..0x11_0000).step_by(0x1000)).filter_map(char::from_u32);
    characters.filter(|&c| is_allowed(c)).collect::<String>() + "%%"
}

/// So many codes, whose messages in each language are of one script and of so many words.
fn of_words(count: usize, names: Names, languages: &[(usize, usize)], random: &mut Random) -> String {
    let languages: Vec<Vec<_>> = languages
        .iter()
        .map(|&(script, words)| (0..words).map(|_| random.word(script, 24)).collect())
        .collect();
    let codes = random.names(count, names).into_iter().map(|name| {
        let text =
            |words: &Vec<String>| (0..4).map(|_| random.one::<String>(words).as_str()).collect::<String>();
        (name, languages.iter().map(text).map(|text| format!("m{text}.")).collect())
    });
    yaml(codes.collect::<Vec<_>>())
}

/// A catalogue for each form that packed columns can have, and for each text that is against the packer.
pub fn hard() -> Vec<(&'static str, String)> {
    let mut random = Random(7);
    let texts = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect::<Vec<_>>();
    let starts = STARTS.iter().chain(&["Ca"; 20]).enumerate().map(|(index, start)| {
        // The first letters of a language are all alike, or as different as they can be, if most are capitals.
        let messages = ["", "Hello ", "hello ", "中"].map(|before| format!("{before}{start}llo"));
        (format!("START_{index}"), messages.to_vec())
    });
    let capitals = ('A'..='Z').map(|letter| (format!("START_{letter}"), vec![letter.to_string(); 3]));
    let every_argument: String =
        (1..=255).fold(String::new(), |text, number| text + &format!("%[{number}]v"));
    let every_chinese: String = ('一'..='鿿').collect();
    let long = (0..12).map(|index| {
        let len = if index % 4 == 0 { LONGEST } else { 9 };
        (format!("LONG_{index}"), vec![(0..len).map(|_| random.character(0)).collect()])
    });
    let long = yaml(long.collect::<Vec<_>>());
    // Of all of Unicode, so a rare argument is written out, too.
    let wide = (0..60).map(|index| {
        let text = if index == 30 { "%v" } else { "" };
        (format!("WIDE_{index}"), vec![random.word(5, 40) + text + &random.word(5, 40)])
    });
    let wide = yaml(wide.collect::<Vec<_>>());
    vec![
        ("one", yaml([("X".to_owned(), texts(&["x"]))])),
        ("starts", yaml(starts)),
        (
            "characters",
            yaml([
                ("ALL".to_owned(), texts(&[&every_chinese, "x"])),
                ("ONE".to_owned(), texts(&["中", "é"])),
            ]),
        ),
        (
            "alike",
            yaml(capitals.chain([
                ("LONG".to_owned(), texts(&[&filled("a"), &filled("中文"), &every_byte()])),
                ("SHORT".to_owned(), texts(&["a", "中", "\u{10ffff}"])),
            ])),
        ),
        ("arguments", yaml((0..40).map(|index| (format!("ARGS_{index}"), texts(&[&every_argument]))))),
        ("long", long),
        ("wide", wide),
        // The perfect hash of these leaves a slot free.
        ("free_slot", of_words(256, Names::Any, &[(0, 20)], &mut random)),
        ("unicode", of_words(300, Names::Any, &[(5, 200), (1, 60), (2, 20)], &mut random)),
        ("wire_names", wire_names((0..120).map(|index| random.word(index % 5, 20)))),
        ("wide_wire_names", wire_names((0..200).map(|_| random.word(5, 60)))),
        (
            "long_wire_names",
            wire_names(["A", "中", "\u{10ffff}", "é"].map(|one| one.repeat(255 / one.len()))),
        ),
        ("words", of_words(600, Names::Prefixed, &[(0, 250), (1, 250)], &mut random)),
        ("large", of_words(5000, Names::Words, &[(0, 40)], &mut random)),
    ]
}
