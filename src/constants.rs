//! The generated constants: one for each code and each category.
//!
//! They stand last so that the documentation shows the methods first.

use crate::catalog::category::Category;
use crate::catalog::code::Code;

include!(concat!(env!("OUT_DIR"), "/constants.rs"));
