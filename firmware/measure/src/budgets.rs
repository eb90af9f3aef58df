//! The budgets: what was reached, and a little more, so that it cannot rot unseen.

use crate::programs::{GPERF, LOOKUP, LOOKUP_MISS, LOOKUP_TO_JSON, THREE_MESSAGES, TO_JSON};
use crate::target::TARGETS;
use crate::{Figures, LEVELS, Row};

/// Indices into the targets, and into the levels.
const CORTEX_M3: usize = 0;
const CORTEX_M0: usize = 1;
const SMALL: usize = 0;

/// What is over its budget, in words.
pub fn exceeded(rows: &[Row]) -> Vec<String> {
    let mut exceeded = Vec::new();
    let mut hold = |what: &str, title: &str, value: f64, limit: f64| {
        // What is no number is over every limit.
        if value.is_nan() || value > limit {
            exceeded.push(format!("over budget: {what} of {title}: {value:.1} of {limit:.1}"));
        }
    };
    for (title, limit) in [(LOOKUP, 90.0), (TO_JSON, 172.0)] {
        hold(
            "instructions, Cortex-M3",
            title,
            figures(rows, title, CORTEX_M3, SMALL).run.instructions,
            limit,
        );
    }
    let on_m0 = figures(rows, LOOKUP, CORTEX_M0, SMALL).run.instructions;
    hold("instructions, Cortex-M0", LOOKUP, on_m0, 217.0);
    for (title, limit) in [(LOOKUP, 10_250.0), (LOOKUP_TO_JSON, 21_400.0), (THREE_MESSAGES, 544.0)] {
        let size = figures(rows, title, CORTEX_M3, SMALL).size;
        hold("flash, Cortex-M3", title, (size.text + size.rodata) as f64, limit);
    }
    let stack = figures(rows, LOOKUP_TO_JSON, CORTEX_M3, SMALL).run.stack;
    hold("stack, Cortex-M3", LOOKUP_TO_JSON, stack as f64, 112.0);
    let gperf = figures(rows, GPERF, CORTEX_M3, SMALL).run.instructions;
    hold(
        "instructions against gperf",
        LOOKUP,
        figures(rows, LOOKUP, CORTEX_M3, SMALL).run.instructions,
        gperf,
    );

    for (target, level) in
        (0..TARGETS.len()).flat_map(|target| (0..LEVELS.len()).map(move |level| (target, level)))
    {
        let [hit, miss] =
            [LOOKUP, LOOKUP_MISS].map(|title| figures(rows, title, target, level).run.instructions);
        hold("instructions", LOOKUP_MISS, miss, hit);
        for row in rows.iter().filter(|row| row.program.is_ours()) {
            let Figures { size, has_core_fmt, .. } = figures(rows, row.program.title, target, level);
            hold("static RAM", row.program.title, size.ram as f64, 0.0);
            hold("functions of core::fmt", row.program.title, f64::from(u8::from(has_core_fmt)), 0.0);
        }
    }
    exceeded
}

fn figures(rows: &[Row], title: &str, target: usize, level: usize) -> Figures {
    let row = rows.iter().find(|row| row.program.title == title);
    row.and_then(|row| row.figures[target])
        .expect("every program of ours, and gperf for Cortex-M, is measured")[level]
}
