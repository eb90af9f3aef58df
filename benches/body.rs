//! Writing every code's body into a buffer, in a shuffled order.

#[path = "../firmware/programs/src/buffer.rs"]
mod buffer;

use std::hint::black_box;
use std::io::Write as _;
use std::time::Duration;

use benches::{EDGE_ERRORS, shuffled_codes};
use buffer::Buffer;
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main};
use edge_errors::Code;
use serde::Serialize;
use ufmt::uwrite;

#[derive(Serialize)]
struct Body {
    code: &'static str,
    message: &'static str,
}

impl From<Code> for Body {
    fn from(code: Code) -> Body {
        Body { code: code.as_str(), message: code.template() }
    }
}

fn bench(criterion: &mut Criterion) {
    let codes = shuffled_codes();
    let bodies: Vec<Vec<u8>> =
        codes.iter().map(|code| code.message(&[]).json().to_string().into_bytes()).collect();
    let mut group = criterion.benchmark_group("body");
    group.throughput(Throughput::Elements(codes.len() as u64));
    group.warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_secs(1));
    let group = &mut group;
    time(group, "memcpy of the finished body", &codes, &bodies, |index, _, buf| {
        let body = &bodies[index];
        buf[..body.len()].copy_from_slice(body);
        body.len()
    });
    time(group, EDGE_ERRORS, &codes, &bodies, |_, code, buf| {
        code.message(&[]).to_json(buf).map_or(0, |body| body.len())
    });
    time(group, "ufmt", &codes, &bodies, |_, code, buf| {
        let (mut buffer, body) = (Buffer::new(buf), Body::from(code));
        let _ = uwrite!(buffer, "{{\"code\":\"{}\",\"message\":\"{}\"}}", body.code, body.message);
        buffer.written()
    });
    time(group, "core::fmt", &codes, &bodies, |_, code, buf| {
        let (whole, body, mut rest) = (buf.len(), Body::from(code), buf);
        let _ = write!(rest, "{{\"code\":\"{}\",\"message\":\"{}\"}}", body.code, body.message);
        whole - rest.len()
    });
    time(group, "serde_json::to_writer", &codes, &bodies, |_, code, buf| {
        let (whole, mut rest) = (buf.len(), buf);
        let _ = serde_json::to_writer(&mut rest, &Body::from(code));
        whole - rest.len()
    });
    time(group, "serde_json::to_vec", &codes, &bodies, |_, code, buf| {
        let body = serde_json::to_vec(&Body::from(code)).unwrap_or_default();
        buf[..body.len()].copy_from_slice(&body);
        body.len()
    });
    time(group, "serde-json-core", &codes, &bodies, |_, code, buf| {
        serde_json_core::to_slice(&Body::from(code), buf).unwrap_or(0)
    });
}

/// Checks that `write` writes the right bodies, then times it on all codes.
fn time(
    group: &mut BenchmarkGroup<WallTime>,
    title: &str,
    codes: &[Code],
    bodies: &[Vec<u8>],
    write: impl Fn(usize, Code, &mut [u8]) -> usize,
) {
    let mut buf = [0; 512];
    for (index, &code) in codes.iter().enumerate() {
        let len = write(index, code, &mut buf);
        assert_eq!(&buf[..len], bodies[index], "{title}");
    }
    group.bench_function(title, |bencher| {
        bencher.iter(|| {
            for (index, &code) in codes.iter().enumerate() {
                black_box(write(index, black_box(code), black_box(&mut buf)));
            }
        });
    });
}

criterion_group!(benches, bench);
criterion_main!(benches);
