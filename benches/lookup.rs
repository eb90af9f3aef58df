//! Looking every name up, in a shuffled order: hits, misses, and both in turn.

use std::collections::HashMap;
use std::hash::BuildHasher;
use std::hint::black_box;
use std::time::Duration;

use benches::{EDGE_ERRORS, PHF, by_gperf, by_hashify, by_match, by_search, shuffled_names};
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main};
use edge_errors::lookup;

fn map<S: BuildHasher + Default>(names: &[Vec<u8>]) -> HashMap<&[u8], u16, S> {
    names.iter().map(Vec::as_slice).zip(0..).collect()
}

fn bench(criterion: &mut Criterion) {
    let hits = shuffled_names();
    let misses: Vec<Vec<u8>> = hits.iter().map(|name| mutated(name)).collect();
    let mixed: Vec<Vec<u8>> =
        hits.iter().zip(&misses).flat_map(|(hit, miss)| [hit.clone(), miss.clone()]).collect();
    let std_map = map::<std::hash::RandomState>(&hits);
    let foldhash = map::<foldhash::fast::RandomState>(&hits);
    let fxhash = map::<rustc_hash::FxBuildHasher>(&hits);
    for (kind, names) in [("hit", &hits), ("miss", &misses), ("mixed", &mixed)] {
        let mut group = criterion.benchmark_group(format!("lookup {kind}"));
        group.throughput(Throughput::Elements(names.len() as u64));
        group.warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_secs(1));
        let group = &mut group;
        time(group, EDGE_ERRORS, names, |name| lookup(name).is_some());
        time(group, "gperf (names alone)", names, by_gperf);
        time(group, "hashify", names, |name| by_hashify(name).is_some());
        time(group, "match", names, |name| by_match(name).is_some());
        time(group, "phf", names, |name| PHF.get(name).is_some());
        time(group, "binary search", names, |name| by_search(name).is_some());
        time(group, "HashMap, std", names, |name| std_map.contains_key(name));
        time(group, "HashMap, foldhash", names, |name| foldhash.contains_key(name));
        time(group, "HashMap, fxhash", names, |name| fxhash.contains_key(name));
    }
}

/// The name with its middle byte changed.
fn mutated(name: &[u8]) -> Vec<u8> {
    let mut mutated = name.to_vec();
    mutated[name.len() / 2] = b'~';
    mutated
}

/// Checks that `find` finds the right names, then times it on all of them.
fn time(group: &mut BenchmarkGroup<WallTime>, title: &str, names: &[Vec<u8>], find: impl Fn(&[u8]) -> bool) {
    for name in names {
        assert_eq!(find(name), !name.contains(&b'~'), "{title}");
    }
    group.bench_function(title, |bencher| {
        bencher.iter(|| {
            for name in names {
                black_box(find(black_box(name)));
            }
        });
    });
}

criterion_group!(benches, bench);
criterion_main!(benches);
