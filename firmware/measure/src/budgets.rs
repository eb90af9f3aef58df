//! The budgets, and the check of the figures against them. All limits of Rust are kept here, those of C in
//! `c/budgets.rs`. A limit is what
//! was reached, and a little more, so that the crate cannot grow slowly without anyone noticing.
//!
//! The catalogue grows when a code is added, and a budget must not fail for that. So for a program
//! that holds the whole catalogue plain, the limit is for the measured flash without the catalogue's own
//! bytes: without the names, the messages and their tables (`catalogue.rs`). What is left is small.

use std::fmt;

use edge_errors::{Code, Language};

use crate::catalogue::{messages_bytes, names_bytes};
use crate::figures::{Figures, Measured};
use crate::programs::{Id, PROGRAMS};
use crate::target::{Chip, Level, PLACES};

#[derive(Clone, Copy)]
pub enum Metric {
    Instructions,
    Flash,
    FlashBesideNames,
    FlashBesideNamesAndMessages,
    FlashBesideAllTexts,
    FlashBesideIds,
    Stack,
    StaticRam,
    CoreFmtSymbols,
}

/// The highest value that a figure may have.
#[derive(Clone, Copy)]
enum Limit {
    Fixed(f64),
    /// The same figure of another program.
    Of(Id),
}

struct Budget {
    program: Id,
    metric: Metric,
    chip: Chip,
    level: Level,
    limit: Limit,
}

const fn small(program: Id, metric: Metric, chip: Chip, limit: f64) -> Budget {
    Budget { program, metric, chip, level: Level::Size, limit: Limit::Fixed(limit) }
}

/// The budgets of one target at one level.
const BUDGETS: [Budget; 39] = [
    small(Id::Lookup, Metric::Instructions, Chip::CortexM3, 96.0),
    small(Id::Lookup, Metric::Instructions, Chip::CortexM0, 182.0),
    small(Id::LookupMiss, Metric::Instructions, Chip::CortexM3, 62.0),
    // Its catalogue is made up, so its flash has a limit of its own.
    small(Id::LookupHashedWhole, Metric::Flash, Chip::CortexM3, 4660.0),
    small(Id::LookupHashedWhole, Metric::Instructions, Chip::CortexM3, 150.0),
    small(Id::LookupHashedWhole, Metric::Instructions, Chip::CortexM0, 364.0),
    small(Id::LookupHashedWholeMiss, Metric::Instructions, Chip::CortexM3, 77.0),
    small(Id::LookupHashedWholeMiss, Metric::Instructions, Chip::CortexM0, 172.0),
    small(Id::ToJson, Metric::Instructions, Chip::CortexM3, 183.0),
    small(Id::ToJson, Metric::Instructions, Chip::CortexM0, 345.0),
    small(Id::ToJsonArgs, Metric::Instructions, Chip::CortexM3, 660.0),
    small(Id::ToJsonTruncated, Metric::Instructions, Chip::CortexM3, 248.0),
    small(Id::ForEachChunk, Metric::Instructions, Chip::CortexM3, 80.0),
    small(Id::ToText, Metric::Instructions, Chip::CortexM3, 110.0),
    small(Id::LookupToJson, Metric::Instructions, Chip::CortexM3, 270.0),
    small(Id::LookupToJson, Metric::Instructions, Chip::CortexM0, 515.0),
    small(Id::Lookup, Metric::FlashBesideNames, Chip::CortexM3, 206.0),
    small(Id::LookupToJson, Metric::FlashBesideNamesAndMessages, Chip::CortexM3, 1180.0),
    small(Id::ThreeMessages, Metric::Flash, Chip::CortexM3, 470.0),
    small(Id::PackedThreeMessages, Metric::Flash, Chip::CortexM3, 1024.0),
    small(Id::Parse, Metric::Instructions, Chip::CortexM3, 860.0),
    small(Id::Parse, Metric::Flash, Chip::CortexM3, 2612.0),
    small(Id::Parse, Metric::Stack, Chip::CortexM3, 156.0),
    // 2,624 more than the look-up alone has.
    small(Id::ParseCode, Metric::FlashBesideNames, Chip::CortexM3, 2830.0),
    small(Id::Numbered, Metric::FlashBesideIds, Chip::CortexM3, 200.0),
    // The ids, four bytes for each code, and defmt's own code.
    small(Id::LoggedNumber, Metric::Flash, Chip::CortexM3, 1280.0),
    small(Id::LookupToJson, Metric::Stack, Chip::CortexM3, 80.0),
    // The packed form. How many bytes a code takes there cannot be told beforehand, so the limits of the flash
    // count the catalogue, and leave room for some codes.
    small(Id::PackedLookup, Metric::Flash, Chip::CortexM3, 3072.0),
    small(Id::PackedLookup, Metric::Instructions, Chip::CortexM3, 320.0),
    small(Id::PackedLookupMiss, Metric::Instructions, Chip::CortexM3, 130.0),
    small(Id::PackedLookupToJson, Metric::Flash, Chip::CortexM3, 7680.0),
    small(Id::PackedLookupToJson, Metric::Stack, Chip::CortexM3, 128.0),
    small(Id::PackedLookupToJsonEn, Metric::Flash, Chip::CortexM3, 8192.0),
    small(Id::PackedLookupToJsonAny, Metric::Flash, Chip::CortexM3, 11776.0),
    small(Id::PackedToJson, Metric::Instructions, Chip::CortexM3, 740.0),
    small(Id::PackedToJsonEn, Metric::Instructions, Chip::CortexM3, 835.0),
    small(Id::PackedReadAt, Metric::Instructions, Chip::CortexM3, 2200.0),
    small(Id::PackedLookup, Metric::Instructions, Chip::CortexM0, 460.0),
    small(Id::PackedToJson, Metric::Instructions, Chip::CortexM0, 1150.0),
];

/// The budgets of every target at every level that is measured. Where one of the two programs is not built for a
/// target, there is no limit.
const EVERYWHERE: [(Id, Metric, Limit); 3] = [
    (Id::LookupMiss, Metric::Instructions, Limit::Of(Id::Lookup)),
    (Id::PackedLookupMiss, Metric::Instructions, Limit::Of(Id::PackedLookup)),
    (Id::Lookup, Metric::Instructions, Limit::Of(Id::Gperf)),
];

/// The budgets of every program of ours, on every target at every level.
const OURS_EVERYWHERE: [(Metric, Limit); 2] =
    [(Metric::StaticRam, Limit::Fixed(0.0)), (Metric::CoreFmtSymbols, Limit::Fixed(0.0))];

/// What is over its budget, in words.
pub fn exceeded(measured: &Measured) -> Vec<String> {
    let mut budgets = Vec::from(BUDGETS);
    for (chip, level) in PLACES {
        let budget = |program, metric, limit| Budget { program, metric, chip, level, limit };
        budgets.extend(EVERYWHERE.map(|(program, metric, limit)| budget(program, metric, limit)));
        let ours = PROGRAMS.iter().filter(|program| program.is_ours);
        budgets.extend(
            ours.flat_map(|program| OURS_EVERYWHERE.map(|(metric, limit)| budget(program.id, metric, limit))),
        );
    }
    budgets.iter().filter_map(|budget| budget.exceeded(measured)).collect()
}

/// What to say of a figure that is over its limit; one that is missing or is no number is. `file` has the limit.
pub fn over(what: impl fmt::Display, value: Option<f64>, limit: f64, file: &str) -> Option<String> {
    let value = value.unwrap_or(f64::NAN);
    (value.is_nan() || value > limit).then(|| {
        format!(
            "over budget: {what}: {value:.1}, the limit is {limit:.1}; the limits are in firmware/{file}, and \
             CONTRIBUTING.md says what to do"
        )
    })
}

impl Budget {
    fn exceeded(&self, measured: &Measured) -> Option<String> {
        let of = |id| measured.get(id, self.chip, self.level).map(|figures| self.metric.of(figures));
        let limit = match self.limit {
            Limit::Fixed(limit) => limit,
            Limit::Of(id) => of(id)?,
        };
        over(self, of(self.program), limit, file!())
    }
}

impl fmt::Display for Budget {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let (program, target) = (self.program.title(), self.chip.target().title);
        write!(f, "{program}, {}, {target}, opt-level \"{}\"", self.metric.title(), self.level.name())?;
        match self.limit {
            Limit::Fixed(_) => Ok(()),
            Limit::Of(id) => write!(f, ", against {}", id.title()),
        }
    }
}

impl Metric {
    pub fn title(self) -> &'static str {
        match self {
            Metric::Instructions => "instructions",
            Metric::Flash => "flash",
            Metric::FlashBesideNames => "flash beside the names",
            Metric::FlashBesideNamesAndMessages => "flash beside the names and messages",
            Metric::FlashBesideAllTexts => "flash beside the names and the messages of all languages",
            Metric::FlashBesideIds => "flash beside five bytes a code",
            Metric::Stack => "stack",
            Metric::StaticRam => "static RAM",
            Metric::CoreFmtSymbols => "symbols of core::fmt",
        }
    }

    pub fn of(self, figures: &Figures) -> f64 {
        let flash = figures.flash() as f64;
        match self {
            Metric::Instructions => figures.instructions,
            Metric::Flash => flash,
            Metric::FlashBesideNames => flash - names_bytes() as f64,
            Metric::FlashBesideNamesAndMessages => {
                flash - (names_bytes() + messages_bytes(Language::DEFAULT)) as f64
            }
            Metric::FlashBesideAllTexts => {
                let messages = Language::ALL.iter().map(|&language| messages_bytes(language));
                flash - (names_bytes() + messages.sum::<usize>()) as f64
            }
            Metric::FlashBesideIds => flash - 5.0 * Code::COUNT as f64,
            Metric::Stack => figures.stack as f64,
            Metric::StaticRam => figures.ram as f64,
            Metric::CoreFmtSymbols => figures.core_fmt_symbols as f64,
        }
    }
}
