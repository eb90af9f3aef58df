//! What converts into an argument, and what it prints. Addresses are held against their own `Display`.

mod common;

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};

use common::random::Random;
use edge_errors::{Arg, Render};

/// As an argument, in one piece and in the pieces that it comes in.
fn text<T: Render + Sync>(value: &T) -> String {
    let mut pieces = String::new();
    value.render(&mut |piece| pieces.push_str(piece));
    assert_eq!(Arg::from(value).to_string(), pieces);
    pieces
}

fn check_v4(address: Ipv4Addr, port: u16) {
    let socket = SocketAddrV4::new(address, port);
    assert_eq!(text(&address), address.to_string());
    assert_eq!(text(&IpAddr::from(address)), address.to_string());
    assert_eq!(text(&socket), socket.to_string());
    assert_eq!(text(&SocketAddr::from(socket)), socket.to_string());
}

fn check_v6(address: Ipv6Addr, port: u16, scope: u32) {
    let socket = SocketAddrV6::new(address, port, 0, scope);
    assert_eq!(text(&address), address.to_string());
    assert_eq!(text(&IpAddr::from(address)), address.to_string());
    assert_eq!(text(&socket), socket.to_string());
    assert_eq!(text(&SocketAddr::from(socket)), socket.to_string());
}

#[test]
fn addresses_are_written_as_their_display_writes_them() {
    for octet in 0..=u8::MAX {
        check_v4(Ipv4Addr::new(octet, 0, 255, octet), u16::from(octet) * 257);
    }
    // Each pattern of zeros, with parts of each length; some of them are mapped IPv4 addresses.
    for part in [1, 0xf0, 0x800, 0xabcd, 0xffff] {
        for zeros in 0..=u8::MAX {
            let segments: [u16; 8] = std::array::from_fn(|n| if zeros >> n & 1 == 1 { 0 } else { part });
            check_v6(segments.into(), part, u32::from(zeros));
        }
    }
    check_v6(Ipv4Addr::new(10, 0, 0, 7).to_ipv6_mapped(), 0, u32::MAX);
    check_v6(Ipv4Addr::new(10, 0, 0, 7).to_ipv6_compatible(), 1, 1);
    let mut random = Random(1);
    for _ in 0..100_000 {
        // Few values, so that there are zeros beside zeros and what is nearly mapped.
        let segments: [u16; 8] =
            std::array::from_fn(|_| *random.one(&[0, 0, 0, 0xffff, 0x0f00, 1, 0x1234, 0xc0]));
        check_v6(segments.into(), segments[0], segments[1].into());
    }
}
