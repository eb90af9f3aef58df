//! What the code that reads packed columns must know of the catalogue: numbers that its compiler chose.

include!(concat!(env!("OUT_DIR"), "/packed_form.rs"));
