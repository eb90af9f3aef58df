//! The budgets of C, built by GCC with `-Os`.

use super::measured::Measured;
use super::programs::Form::{self, Packed, Plain};
use super::programs::{
    JSON, JSON_ARGS, LOOKUP, LOOKUP_JSON, LOOKUP_JSON_ANY, LOOKUP_MISS, PARSE, PROGRAMS, THREE_BODIES,
};
use super::toolchain::{Compiler, PLACES, Place};
use crate::budgets::Metric::{self, *};
use crate::budgets::over;
use crate::target::Chip::{self, CortexM0, CortexM3};

/// The budgets of C, by GCC: a program and its form. A text of C ends in a NUL, which the limits of the flash count.
const C: [(&str, Form, Metric, Chip, f64); 40] = [
    (LOOKUP, Plain, FlashBesideNames, CortexM3, 536.0),
    (LOOKUP, Plain, Instructions, CortexM3, 95.0),
    (LOOKUP, Plain, Stack, CortexM3, 32.0),
    (LOOKUP, Plain, Instructions, CortexM0, 210.0),
    (LOOKUP_MISS, Plain, Instructions, CortexM3, 56.0),
    (LOOKUP_MISS, Plain, Instructions, CortexM0, 82.0),
    (JSON, Plain, FlashBesideNamesAndMessages, CortexM3, 1229.0),
    (JSON, Plain, Instructions, CortexM3, 175.0),
    (JSON, Plain, Stack, CortexM3, 128.0),
    (JSON, Plain, Instructions, CortexM0, 460.0),
    (LOOKUP_JSON, Plain, FlashBesideNamesAndMessages, CortexM3, 1529.0),
    (LOOKUP_JSON, Plain, Instructions, CortexM3, 265.0),
    (LOOKUP_JSON, Plain, Stack, CortexM3, 176.0),
    (LOOKUP_JSON, Plain, Instructions, CortexM0, 680.0),
    (LOOKUP_JSON_ANY, Plain, FlashBesideAllTexts, CortexM3, 1916.0),
    (LOOKUP_JSON_ANY, Plain, Instructions, CortexM3, 275.0),
    (LOOKUP_JSON_ANY, Plain, Stack, CortexM3, 184.0),
    (JSON_ARGS, Plain, FlashBesideNamesAndMessages, CortexM3, 2229.0),
    (JSON_ARGS, Plain, Instructions, CortexM3, 800.0),
    (JSON_ARGS, Plain, Stack, CortexM3, 288.0),
    (JSON_ARGS, Plain, Instructions, CortexM0, 1600.0),
    (THREE_BODIES, Plain, Flash, CortexM3, 256.0),
    (THREE_BODIES, Plain, Instructions, CortexM3, 80.0),
    (THREE_BODIES, Plain, Stack, CortexM3, 16.0),
    (PARSE, Plain, Flash, CortexM3, 2400.0),
    (PARSE, Plain, Instructions, CortexM3, 920.0),
    (PARSE, Plain, Stack, CortexM3, 160.0),
    (PARSE, Plain, Instructions, CortexM0, 1750.0),
    (LOOKUP, Packed, Flash, CortexM3, 2990.0),
    (LOOKUP, Packed, Instructions, CortexM3, 310.0),
    (LOOKUP, Packed, Stack, CortexM3, 68.0),
    (LOOKUP, Packed, Instructions, CortexM0, 450.0),
    (JSON, Packed, Flash, CortexM3, 7050.0),
    (JSON, Packed, Instructions, CortexM3, 570.0),
    (JSON, Packed, Stack, CortexM3, 144.0),
    (JSON, Packed, Instructions, CortexM0, 1050.0),
    (LOOKUP_JSON, Packed, Flash, CortexM3, 7310.0),
    (LOOKUP_JSON, Packed, Instructions, CortexM3, 880.0),
    (LOOKUP_JSON, Packed, Stack, CortexM3, 144.0),
    (LOOKUP_JSON, Packed, Instructions, CortexM0, 1500.0),
];

/// What is over its budget, in words.
pub fn exceeded(measured: &Measured) -> Vec<String> {
    let over = |title, form, metric: Metric, place: Place, limit| {
        let value = measured.get(title, form, place).map(|figures| metric.of(figures));
        let what = format!("{title}, {form:?}, {}, C by {:?} for {:?}", metric.title(), place.0, place.1);
        over(what, value, limit, file!())
    };
    let limits = C
        .iter()
        .map(|&(title, form, metric, chip, limit)| (title, form, metric, (Compiler::Gcc, chip), limit));
    let ours = PROGRAMS.iter().filter(|program| program.is_ours());
    let no_ram = ours.flat_map(|program| {
        program
            .forms
            .iter()
            .flat_map(|&form| PLACES.map(|place| (program.title, form, StaticRam, place, 0.0)))
    });
    limits
        .chain(no_ram)
        .filter_map(|(title, form, metric, place, limit)| over(title, form, metric, place, limit))
        .collect()
}
