//! What makes the crate fit other crates: one file and one feature for each.

#[cfg(feature = "heapless-v0.9")]
mod heapless_v0_9;
#[cfg(feature = "phf-v0.14")]
pub(crate) mod phf_v0_14;
#[cfg(feature = "ufmt-v0.2")]
mod ufmt_v0_2;
