//! Which verbs the templates have, and how many one template has at most. `codegen` writes it into the
//! file that is included here.
//!
//! Where all of them are `%v`, the code for `%s` and `%d` is removed: a program takes no flash for it.

include!(concat!(env!("OUT_DIR"), "/verbs.rs"));
