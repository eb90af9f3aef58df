//! Reading every code's body, in a shuffled order: in Chinese, in English, and with other members.

use std::hint::black_box;
use std::time::Duration;

use benches::{EDGE_ERRORS, shuffled_codes};
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main};
use edge_errors::{ErrorBody, Language, RawCode};
use serde::Deserialize;

#[derive(Deserialize)]
struct Body<'a> {
    code: &'a str,
    message: &'a str,
}

fn bench(criterion: &mut Criterion) {
    let codes = shuffled_codes();
    let bodies = |write: fn(&str, &str) -> String, language| -> Vec<Vec<u8>> {
        codes.iter().map(|code| write(code.as_str(), code.template_in(language)).into_bytes()).collect()
    };
    let compact = |code: &str, message: &str| format!(r#"{{"code":"{code}","message":"{message}"}}"#);
    let longer = |code: &str, message: &str| {
        let details = r#"{"host": "10.0.0.7", "ports": [7000, 7001], "since": null, "isRetried": true}"#;
        format!(
            "{{\n  \"requestId\": \"7f3a\",\n  \"details\": {details},\n  \"code\": \"{code}\",\n  \"message\": \"{message}\"\n}}"
        )
    };
    for (kind, bodies) in [
        ("Chinese", bodies(compact, Language::Zh)),
        ("English", bodies(compact, Language::En)),
        ("indented, with more members", bodies(longer, Language::Zh)),
    ] {
        let mut group = criterion.benchmark_group(format!("parse {kind}"));
        group.throughput(Throughput::Elements(bodies.len() as u64));
        group.warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_secs(1));
        let group = &mut group;
        time(group, EDGE_ERRORS, &bodies, |body| {
            let body = ErrorBody::parse(body).ok()?;
            let RawCode::Name(code) = body.raw_code() else { return None };
            Some((code.raw().len(), body.message()?.raw().len()))
        });
        time(group, "serde_json::from_slice", &bodies, |body| {
            let body: Body = serde_json::from_slice(body).ok()?;
            Some((body.code.len(), body.message.len()))
        });
        time(group, "serde-json-core", &bodies, |body| {
            let (body, _): (Body, _) = serde_json_core::from_slice(body).ok()?;
            Some((body.code.len(), body.message.len()))
        });
    }
}

/// Checks that `parse` finds both texts, then times it on all bodies.
fn time(
    group: &mut BenchmarkGroup<WallTime>,
    title: &str,
    bodies: &[Vec<u8>],
    parse: impl Fn(&[u8]) -> Option<(usize, usize)>,
) {
    for body in bodies {
        let value: serde_json::Value = serde_json::from_slice(body).unwrap();
        let len = |key| value[key].as_str().unwrap().len();
        assert_eq!(parse(body), Some((len("code"), len("message"))), "{title}");
    }
    group.bench_function(title, |bencher| {
        bencher.iter(|| {
            for body in bodies {
                black_box(parse(black_box(body)));
            }
        });
    });
}

criterion_group!(benches, bench);
criterion_main!(benches);
