//! `Arg`, `Displayed` and `Render`.

use core::fmt::{self, Debug, Display, Formatter};
use core::hint::black_box;

use edge_errors::{Arg, Displayed, Render};

use crate::formatting;

/// Any type with `Display`, by the name that rustdoc gives it.
#[derive(Clone, Debug)]
struct T;

impl Display for T {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(black_box("text"))
    }
}

struct Piece;

impl Render for Piece {
    fn render(&self, out: &mut dyn FnMut(&str)) {
        out(black_box("piece"));
    }
}

/// Hands every kind of argument to `reach`.
pub fn reach(text: &str, reach: impl Fn(&[Arg<'_>])) {
    let displayed = <Displayed<T> as Clone>::clone(&Displayed(T));
    <Displayed<T> as Render>::render(&displayed, &mut |piece| {
        black_box(piece);
    });
    formatting::reach(|f| <Displayed<T> as Debug>::fmt(&displayed, f));
    let args = [
        <Arg as From<&str>>::from(text),
        <Arg as From<bool>>::from(black_box(true)),
        <Arg as From<i8>>::from(black_box(-1)),
        <Arg as From<i16>>::from(black_box(-1)),
        <Arg as From<i32>>::from(black_box(-1)),
        <Arg as From<i64>>::from(black_box(i64::MIN)),
        <Arg as From<isize>>::from(black_box(-1)),
        <Arg as From<u8>>::from(black_box(1)),
        <Arg as From<u16>>::from(black_box(1)),
        <Arg as From<u32>>::from(black_box(1)),
        <Arg as From<u64>>::from(black_box(u64::MAX)),
        <Arg as From<usize>>::from(black_box(1)),
        <Arg as From<&Displayed<T>>>::from(&displayed),
        <Arg as Clone>::clone(&Arg::Other(&Piece)),
        Arg::Nil,
    ];
    for arg in black_box(&args) {
        formatting::reach(|f| <Arg as Debug>::fmt(arg, f));
    }
    reach(black_box(&args));
}
