//! `Arg`, what converts into it, and what it is made of.

use core::fmt::{self, Debug, Display, Formatter};
use core::hint::black_box;
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};

use edge_errors::{Arg, Displayed, Float, IntoArg, Render};

use crate::formatting;

/// A type of a program's own, by the name that rustdoc gives any type.
#[derive(Clone, Debug)]
struct T;

impl Display for T {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(black_box("text"))
    }
}

impl Render for T {
    fn render(&self, out: &mut dyn FnMut(&str)) {
        out(black_box("piece"));
    }
}

impl<'a> IntoArg<'a> for T {
    fn into_arg(self) -> Arg<'a> {
        Arg::Nil
    }
}

/// Hands every kind of argument to `reach`.
pub fn reach(text: &str, reach: impl Fn(&[Arg<'_>])) {
    let displayed = <Displayed<T> as Clone>::clone(&Displayed(T));
    <Displayed<T> as Render>::render(&displayed, &mut |piece| {
        black_box(piece);
    });
    formatting::reach(|f| <Displayed<T> as Debug>::fmt(&displayed, f));
    reach_addresses(black_box([0; 16]), black_box(80));
    let float = <Float as Clone>::clone(&Float(black_box(2.5)));
    black_box(<Float as PartialEq>::eq(&float, &Float(black_box(-0.0))));
    formatting::reach(|f| <Float as Debug>::fmt(&float, f));
    <Float as Render>::render(&float, &mut |piece| {
        black_box(piece);
    });
    let args = [
        <Arg as From<T>>::from(T),
        <&str as IntoArg>::into_arg(text),
        <bool as IntoArg>::into_arg(black_box(true)),
        <i8 as IntoArg>::into_arg(black_box(-1)),
        <i16 as IntoArg>::into_arg(black_box(-1)),
        <i32 as IntoArg>::into_arg(black_box(-1)),
        <i64 as IntoArg>::into_arg(black_box(i64::MIN)),
        <isize as IntoArg>::into_arg(black_box(-1)),
        <u8 as IntoArg>::into_arg(black_box(1)),
        <u16 as IntoArg>::into_arg(black_box(1)),
        <u32 as IntoArg>::into_arg(black_box(1)),
        <u64 as IntoArg>::into_arg(black_box(u64::MAX)),
        <usize as IntoArg>::into_arg(black_box(1)),
        <&T as IntoArg>::into_arg(&T),
        <Arg as From<&Displayed<T>>>::from(&displayed),
        <Arg as From<&Float>>::from(&float),
        <Arg as Clone>::clone(&Arg::Nil),
    ];
    for arg in black_box(&args) {
        formatting::reach(|f| <Arg as Debug>::fmt(arg, f));
        formatting::reach(|f| <Arg as Display>::fmt(arg, f));
    }
    reach(black_box(&args));
}

fn reach_addresses(octets: [u8; 16], port: u16) {
    let out = &mut |piece: &str| {
        black_box(piece);
    };
    let (v4, v6) = (Ipv4Addr::from_bits(black_box(7)), Ipv6Addr::from(octets));
    let (socket_v4, socket_v6) = (SocketAddrV4::new(v4, port), SocketAddrV6::new(v6, port, 0, black_box(7)));
    <Ipv4Addr as Render>::render(&v4, out);
    <Ipv6Addr as Render>::render(&v6, out);
    <IpAddr as Render>::render(black_box(&IpAddr::V6(v6)), out);
    <SocketAddrV4 as Render>::render(&socket_v4, out);
    <SocketAddrV6 as Render>::render(&socket_v6, out);
    <SocketAddr as Render>::render(black_box(&SocketAddr::V4(socket_v4)), out);
}
