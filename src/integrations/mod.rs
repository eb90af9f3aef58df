//! What makes the crate fit other crates: one file and one feature for each.

#[cfg(feature = "alloc")]
pub(crate) mod alloc;
#[cfg(feature = "defmt")]
pub(crate) mod defmt;
#[cfg(feature = "embedded-io-v0.7")]
mod embedded_io_v0_7;
#[cfg(feature = "embedded-io-async-v0.7")]
mod embedded_io_async_v0_7;
#[cfg(feature = "heapless-v0.9")]
mod heapless_v0_9;
#[cfg(feature = "phf-v0.14")]
pub(crate) mod phf_v0_14;
#[cfg(feature = "serde")]
mod serde;
#[cfg(feature = "ufmt-v0.2")]
mod ufmt_v0_2;
