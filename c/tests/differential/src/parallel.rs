//! All cores.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Calls `hold` with each number below `count`.
pub fn for_each(count: usize, hold: impl Fn(usize) + Sync) {
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().unwrap().get() {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= count {
                        break;
                    }
                    hold(number);
                }
            });
        }
    });
}
