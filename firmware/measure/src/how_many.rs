//! How much flash the names and messages of few and of many codes take, as a bare list and in each form, and from how
//! many codes on a form takes less than the bare list.
//!
//! The catalogues are the first codes of the built-in one, in English alone.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use edge_errors::{Arg, Code, codes};
use edge_errors_codegen::{Bases, File, find_pieces};

use crate::Error;
use crate::bare;
use crate::figures::sections;
use crate::programs::Build;
use crate::tables::{self, CHIP, LEVEL};
use crate::target::Chip;
use crate::thousands::thousands;

/// How many codes the catalogues have.
pub const COUNTS: [usize; 5] = [9, 25, 50, 100, Code::COUNT];
const CHIPS: [Chip; 2] = [Chip::CortexM0, CHIP];

/// The bench alone. Its figures are subtracted.
const BENCH: &str = "no_name";
const OURS: &str = "lookup_to_json";
const BARE_LIST: &str = "bare_list";

/// The search for pieces: its steps and its seed. The built-in catalogue has pieces of a longer search.
const STEPS: u64 = 1_000_000;
const SEED: u64 = 1;

/// How names and messages are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    BareList,
    Plain,
    Packed,
    /// Packed with the file that a search for pieces has written.
    Pieces,
}

impl Way {
    pub const ALL: [Way; 4] = [Way::BareList, Way::Plain, Way::Packed, Way::Pieces];
    /// What is held against the bare list.
    pub const FORMS: [Way; 3] = [Way::Plain, Way::Packed, Way::Pieces];

    pub fn title(self) -> &'static str {
        match self {
            Way::BareList => "bare list",
            Way::Plain => "plain",
            Way::Packed => "`packed`",
            Way::Pieces => "`packed`, with `catalog.pieces`",
        }
    }
}

/// The flash of look-up and `to_json`.
pub struct HowMany(BTreeMap<(Way, usize, Chip), u64>);

impl HowMany {
    pub fn new(workspace: &Path) -> Result<HowMany, Error> {
        check_bare_list()?;
        let mut flash = BTreeMap::new();
        for count in COUNTS {
            let [without, with] = write_catalogs(workspace, count)?;
            for chip in CHIPS {
                let mut measure = |ways: &[(Way, &str)], build, name: &str, catalog| -> Result<(), Error> {
                    let bins: Vec<_> = ways.iter().map(|&(_, bin)| bin).chain([BENCH]).collect();
                    let name = format!("{count}-{name}");
                    let folder = chip.target().build_with(workspace, LEVEL, build, &bins, &name, catalog)?;
                    let figures = |bin| sections(&folder.join(bin));
                    for &(way, bin) in ways {
                        flash.insert((way, count, chip), figures(bin)?.minus(figures(BENCH)?).flash());
                    }
                    Ok(())
                };
                let plain = [(Way::BareList, BARE_LIST), (Way::Plain, OURS)];
                measure(&plain, Build::Default, "codes", &without)?;
                measure(&[(Way::Packed, OURS)], Build::Packed, "codes", &without)?;
                measure(&[(Way::Pieces, OURS)], Build::Packed, "codes-with-pieces", &with)?;
            }
        }
        Ok(HowMany(flash))
    }

    fn flash(&self, way: Way, count: usize, chip: Chip) -> u64 {
        self.0[&(way, count, chip)]
    }

    /// A form's flash against that of the bare list, which is 1.
    pub fn ratio(&self, way: Way, count: usize) -> f64 {
        self.flash(way, count, CHIP) as f64 / self.flash(Way::BareList, count, CHIP) as f64
    }

    /// The numbers of codes with which a form takes as much flash as the bare list. Between two catalogues that are
    /// measured, a straight line is assumed.
    pub fn crossings(&self, way: Way) -> Vec<usize> {
        let more =
            |count| self.flash(way, count, CHIP) as f64 - self.flash(Way::BareList, count, CHIP) as f64;
        let crossing = |pair: &[usize]| {
            let (before, after) = (more(pair[0]), more(pair[1]));
            let part = before / (before - after);
            let count = pair[0] as f64 + part * (pair[1] - pair[0]) as f64;
            ((before < 0.0) != (after < 0.0)).then_some(count.round() as usize)
        };
        COUNTS.windows(2).filter_map(crossing).collect()
    }

    /// The sentence of the README.
    pub fn sentence(&self) -> String {
        let takes_less = |way| {
            let is_less_at_last = self.ratio(way, COUNTS[COUNTS.len() - 1]) < 1.0;
            match (self.crossings(way).last(), is_less_at_last) {
                (Some(count), true) => format!("from about {count} codes on"),
                (Some(count), false) => format!("up to about {count} codes"),
                (None, true) => "always".to_owned(),
                (None, false) => "never".to_owned(),
            }
        };
        let [plain, packed, pieces] = Way::FORMS.map(takes_less);
        format!(
            "Against a bare list of names and English messages, which a loop searches, `packed` takes less flash {packed}, \
             with `catalog.pieces` {pieces}, and plain {plain}.\n"
        )
    }

    /// The table of `docs/cost.md`.
    pub fn table(&self) -> String {
        let mut table = String::new();
        let columns = CHIPS.map(|chip| COUNTS.map(|count| format!("{count} codes, {}", chip.target().title)));
        tables::header(&format!("bytes of flash, `{}`", LEVEL.name()), columns.as_flattened(), &mut table);
        for way in Way::ALL {
            let flash = |chip| COUNTS.map(|count| thousands(self.flash(way, count, chip)));
            tables::row(way.title(), CHIPS.map(flash).into_iter().flatten(), &mut table);
        }
        table
    }
}

/// Writes the catalogue of the first codes twice: alone, and with pieces beside it.
fn write_catalogs(workspace: &Path, count: usize) -> Result<[PathBuf; 2], Error> {
    let names: Vec<_> = codes().take(count).map(Code::as_str).collect();
    let content = format!("from: edge-errors\nonly: [{}]\nlanguages: [en]\n", names.join(", "));
    let folder = workspace.join("target/how-many");
    fs::create_dir_all(&folder)?;
    let root = workspace.join("..");
    let catalogs = ["", "-with-pieces"].map(|end| folder.join(format!("{count}{end}.yaml")));
    for catalog in &catalogs {
        fs::write(catalog, &content)?;
    }
    let pieces = if count == Code::COUNT {
        fs::read_to_string(root.join("catalog.pieces"))?
    } else {
        let built_in = fs::read(root.join("catalog.yaml"))?;
        let mut bases = Bases::new(File { name: "catalog.yaml", content: &built_in });
        let own = File { name: "own.yaml", content: content.as_bytes() };
        find_pieces(Some(&mut bases), own, "", STEPS, SEED, &mut |_, _| ())
            .map_err(|faults| format!("{faults:?}"))?
    };
    fs::write(catalogs[1].with_extension("pieces"), pieces)?;
    Ok(catalogs)
}

/// The bare list does the same job: its bodies are ours.
fn check_bare_list() -> Result<(), Error> {
    let list: Vec<_> = codes().map(|code| (code.as_str(), code.template())).collect();
    let arg = "\"\\\u{1}";
    for code in codes() {
        let ours = code.message(&vec![Arg::Str(arg); code.arity()]).json().to_string();
        let mut buf = [0; 512];
        if bare::body(&list, code.as_str().as_bytes(), &[arg; Code::MAX_ARITY], &mut buf)
            != Some(ours.as_bytes())
        {
            return Err(format!("the bare list has another body of {code}").into());
        }
    }
    Ok(())
}
