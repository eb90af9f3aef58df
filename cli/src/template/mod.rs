//! Messages of any catalogue, with their arguments: written, and read back. What is written is what the crate
//! writes; what is read is what `Code::args_in` of the crate reads.

mod value;
mod render;
mod extract;

pub(crate) use extract::extract;
pub(crate) use render::{render, render_json};
pub(crate) use value::Value;
