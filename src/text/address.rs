//! Addresses of `core::net` as arguments.
//!
//! They are written here, not by their `Display`: that has a panic path, and links `core::fmt`.

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};
use core::ops::Range;

use crate::text::arg::Render;
use crate::text::value::write_decimal;

macro_rules! render {
    ($($address:ty => $write:ident),+) => {
        $(
            /// The text is that of its `Display`.
            impl Render for $address {
                fn render(&self, out: &mut dyn FnMut(&str)) {
                    $write(*self, &mut |piece: &str| out(piece));
                }
            }
        )+
    };
}

render!(
    IpAddr => write_ip,
    Ipv4Addr => write_v4,
    Ipv6Addr => write_v6,
    SocketAddr => write_socket,
    SocketAddrV4 => write_socket_v4,
    SocketAddrV6 => write_socket_v6
);

fn write_ip(address: IpAddr, out: &mut impl FnMut(&str)) {
    match address {
        IpAddr::V4(address) => write_v4(address, out),
        IpAddr::V6(address) => write_v6(address, out),
    }
}

fn write_v4(address: Ipv4Addr, out: &mut impl FnMut(&str)) {
    let mut before = "";
    for octet in address.octets() {
        out(before);
        before = ".";
        write_decimal(octet.into(), out);
    }
}

/// As RFC 5952 says: `::` stands for the longest run of zeros, and an IPv4 address that is mapped is written
/// with dots.
fn write_v6(address: Ipv6Addr, out: &mut impl FnMut(&str)) {
    if let Some(address) = address.to_ipv4_mapped() {
        out("::ffff:");
        return write_v4(address, out);
    }
    let segments = address.segments();
    let zeros = longest_zeros(&segments);
    let mut at = 0_usize;
    let mut before = "";
    for segment in segments {
        if at == zeros.start && !zeros.is_empty() {
            out("::");
            before = "";
        }
        if !zeros.contains(&at) {
            out(before);
            before = ":";
            write_hex(segment, out);
        }
        at = at.wrapping_add(1);
    }
}

/// The first of the longest runs of two zeros or more; else an empty range.
fn longest_zeros(segments: &[u16]) -> Range<usize> {
    let mut longest = 0..0;
    let mut len = 0_usize;
    let mut end = 0_usize;
    for &segment in segments {
        end = end.wrapping_add(1);
        len = if segment == 0 { len.wrapping_add(1) } else { 0 };
        if len > longest.len().max(1) {
            longest = end.wrapping_sub(len)..end;
        }
    }
    longest
}

/// A text for each digit. One text that is sliced, as for decimal digits, takes more code here: the compiler
/// simplifies that only where a program does it once.
const DIGITS: [&str; 16] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "a", "b", "c", "d", "e", "f"];

/// Without zeros at the start.
fn write_hex(number: u16, out: &mut impl FnMut(&str)) {
    let mut is_start = true;
    for shift in [12, 8, 4, 0] {
        let digit = usize::from(number.wrapping_shr(shift) & 0xf);
        is_start = is_start && digit == 0 && shift != 0;
        if !is_start {
            out(DIGITS.get(digit).copied().unwrap_or_default());
        }
    }
}

fn write_socket(address: SocketAddr, out: &mut impl FnMut(&str)) {
    match address {
        SocketAddr::V4(address) => write_socket_v4(address, out),
        SocketAddr::V6(address) => write_socket_v6(address, out),
    }
}

fn write_socket_v4(address: SocketAddrV4, out: &mut impl FnMut(&str)) {
    write_v4(*address.ip(), out);
    out(":");
    write_decimal(address.port().into(), out);
}

fn write_socket_v6(address: SocketAddrV6, out: &mut impl FnMut(&str)) {
    out("[");
    write_v6(*address.ip(), out);
    if address.scope_id() != 0 {
        out("%");
        write_decimal(address.scope_id().into(), out);
    }
    out("]:");
    write_decimal(address.port().into(), out);
}
