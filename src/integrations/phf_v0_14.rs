//! Feature `phf-v0.14`: the catalogue as a `phf::Map`.

use crate::catalog::code::Code;

include!(concat!(env!("OUT_DIR"), "/phf.rs"));
