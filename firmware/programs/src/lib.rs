//! The bench that each program uses: it runs one operation on every input, and prints the
//! instructions of all calls and the stack of the deepest.

#![no_std]

use core::ffi::CStr;
use core::hint::black_box;
use core::panic::PanicInfo;

use edge_errors::{Code, codes};
use semihosting::fs::File;
use semihosting::io::{Read, Write};

pub use buffer::Buffer;
pub use tables::{LIST, PHF, SORTED, by_hashify, by_match};

pub mod bare;
mod buffer;
mod counter;
mod stack;

mod tables {
    include!(concat!(env!("OUT_DIR"), "/tables.rs"));
}

/// Some rivals can panic. The package `firmware` proves that `edge-errors` cannot.
#[panic_handler]
fn panic(_: &PanicInfo) -> ! {
    semihosting::process::abort()
}

/// How often every input is run. One call would be too short for the counter of a Cortex-M, which
/// counts in steps of 80 instructions.
const ROUNDS: u32 = 64;

/// The start of a program: the one function that the start-up code calls.
#[macro_export]
macro_rules! main {
    ($body:expr) => {
        #[cfg_attr(target_arch = "arm", cortex_m_rt::entry)]
        #[cfg_attr(target_arch = "riscv32", riscv_rt::entry)]
        fn main() -> ! {
            $body;
            loop {
                semihosting::process::exit(0);
            }
        }
    };
}

/// Measures `operation` on each line of the file `names` of the host, with a buffer of 512 bytes
/// for its output. The names come from the host so that they take no flash.
pub fn names(operation: fn(&[u8], &mut [u8])) {
    lines(c"names", operation);
}

/// Measures `operation` on each line of the file `bodies` of the host: the body of each code.
pub fn bodies(operation: fn(&[u8], &mut [u8])) {
    lines(c"bodies", operation);
}

fn lines(file: &CStr, operation: fn(&[u8], &mut [u8])) {
    let mut buf = [0; 32 * 1024];
    let text = read(file, &mut buf);
    let lines = || text.split(|&byte| byte == b'\n').filter(|line| !line.is_empty());
    measure(lines, operation);
}

/// Measures `operation` on each code that takes no argument, with a buffer of 512 bytes for its
/// output. The host's file `arities` has a digit for each code, so that no table of them is in flash.
pub fn each_code(operation: fn(Code, &mut [u8])) {
    without_arguments(codes, operation);
}

/// As `each_code`, for C: there the codes are numbers from 1 on, and the file `arities` is in their order.
pub fn each_number(operation: fn(u32, &mut [u8])) {
    without_arguments(|| 1.., operation);
}

fn without_arguments<C, I: Iterator<Item = C>>(codes: impl Fn() -> I, operation: fn(C, &mut [u8])) {
    let mut buf = [0; 24 * 1024];
    let arities: &[u8] = read(c"arities", &mut buf);
    let is_plain = |&(_, arity): &(C, &u8)| *arity == b'0';
    measure(|| codes().zip(arities).filter(is_plain).map(|(code, _)| code), operation);
}

/// The content of a file of the host, as far as the buffer holds it.
fn read<'b>(file: &CStr, buf: &'b mut [u8]) -> &'b mut [u8] {
    let mut len = 0;
    if let Ok(mut file) = File::open(file) {
        while let Some(rest) = buf.get_mut(len..) {
            match file.read(rest) {
                Ok(read) if read > 0 => len += read,
                _ => break,
            }
        }
    }
    buf.get_mut(..len).unwrap_or_default()
}

fn measure<I: Iterator>(inputs: impl Fn() -> I, operation: fn(I::Item, &mut [u8])) {
    let operation = black_box(operation);
    let mut buf = [0; 512];
    let buf = black_box(buf.as_mut_slice());
    let mut stack = 0;
    for input in inputs() {
        stack = stack.max(stack::of(operation, input, buf));
    }
    let mut calls = 0_u32;
    let start = counter::now();
    for _ in 0..ROUNDS {
        for input in inputs() {
            operation(black_box(input), buf);
            calls += 1;
        }
    }
    let instructions = counter::since(start);
    print("rounds ", ROUNDS);
    print("calls ", calls);
    print("instructions ", instructions);
    print("stack ", stack);
}

fn print(name: &str, value: u32) {
    let mut digits = [b' '; 11];
    let mut rest = value;
    for digit in digits.iter_mut().rev().skip(1) {
        *digit = b'0' + u8::try_from(rest % 10).unwrap_or_default();
        rest /= 10;
    }
    digits[10] = b'\n';
    if let Ok(mut host) = semihosting::io::stdout() {
        let _ = host.write_all(name.as_bytes());
        let _ = host.write_all(&digits);
    }
}
