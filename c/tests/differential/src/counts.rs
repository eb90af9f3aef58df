//! How much was compared.

use std::sync::Once;
use std::sync::atomic::{AtomicU64, Ordering};

/// How often something was compared.
pub struct Count {
    what: &'static str,
    number: AtomicU64,
}

/// Texts that C wrote, each into a buffer of its own length.
pub static TEXTS: Count = Count::new("texts");
/// Bodies that C wrote, each into a buffer of its own length.
pub static BODIES: Count = Count::new("bodies");
/// Constant bodies of the macros.
pub static CONSTANTS: Count = Count::new("constant bodies");
/// Look-ups by name, id and number.
pub static LOOKUPS: Count = Count::new("look-ups");
/// Languages by their tags.
pub static TAGS: Count = Count::new("tags");
/// Bodies that C read.
pub static READ: Count = Count::new("bodies read");
/// Strings of such bodies that C wrote without their escapes, each into a buffer of its own length.
pub static UNESCAPED: Count = Count::new("strings unescaped");
/// Vectors of Go.
pub static VECTORS: Count = Count::new("vectors of Go");

impl Count {
    const fn new(what: &'static str) -> Count {
        Count { what, number: AtomicU64::new(0) }
    }

    /// Adds so many.
    pub fn add(&self, number: usize) {
        self.number.fetch_add(number as u64, Ordering::Relaxed);
    }
}

/// Prints a line for each: `compared`, how many, and what.
pub fn print() {
    for count in [&TEXTS, &BODIES, &CONSTANTS, &LOOKUPS, &TAGS, &READ, &UNESCAPED, &VECTORS] {
        println!("compared {} {}", count.number.load(Ordering::Relaxed), count.what);
    }
}

/// Prints them when the process ends, once.
pub fn print_at_exit() {
    extern "C" fn at_exit() {
        print();
    }
    unsafe extern "C" {
        fn atexit(function: extern "C" fn()) -> std::ffi::c_int;
    }
    static ONCE: Once = Once::new();
    // SAFETY: C's own function takes it.
    ONCE.call_once(|| assert_eq!(unsafe { atexit(at_exit) }, 0));
}
