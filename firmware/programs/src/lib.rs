//! The bench that each program stands on: it runs one operation on every input, and prints the
//! instructions and the stack that one call took.
//!
//! Instructions are counted by QEMU with `-icount shift=0`: one a nanosecond of virtual time.

#![no_std]

use core::hint::black_box;
use core::panic::PanicInfo;
use core::ptr;

use edge_errors::{Code, codes};
use semihosting::fs::File;
use semihosting::io::{Read, Write};

pub use tables::{PHF, SORTED, by_match};

mod tables {
    include!(concat!(env!("OUT_DIR"), "/tables.rs"));
}

/// Some rivals can panic; that `edge-errors` cannot is proved by `report`.
#[panic_handler]
fn panic(_: &PanicInfo) -> ! {
    semihosting::process::abort()
}

/// How often every input is run: SysTick counts in steps of 80 instructions.
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

/// Measures `operation` on each line of the host's file `names`, so that no name is in flash;
/// with a buffer of 512 bytes for its output.
pub fn names(operation: fn(&[u8], &mut [u8])) {
    let mut file = [0; 24 * 1024];
    let len = read_names(&mut file);
    let lines =
        || file.get(..len).unwrap_or_default().split(|&byte| byte == b'\n').filter(|line| !line.is_empty());
    measure(lines, operation);
}

fn read_names(file: &mut [u8]) -> usize {
    let mut len = 0;
    if let Ok(mut names) = File::open(c"names") {
        while let Some(rest) = file.get_mut(len..) {
            match names.read(rest) {
                Ok(read) if read > 0 => len += read,
                _ => break,
            }
        }
    }
    len
}

/// Measures `operation` on each code.
pub fn each_code(operation: fn(Code, &mut [u8])) {
    measure(codes, operation);
}

fn measure<I: Iterator>(inputs: impl Fn() -> I, operation: fn(I::Item, &mut [u8])) {
    let operation = black_box(operation);
    let mut buf = [0; 512];
    let buf = black_box(buf.as_mut_slice());
    let mut stack = 0;
    for input in inputs() {
        stack = stack.max(stack_of(operation, input, buf));
    }
    let mut calls = 0_u32;
    let start = now();
    for _ in 0..ROUNDS {
        for input in inputs() {
            operation(black_box(input), buf);
            calls += 1;
        }
    }
    let instructions = elapsed(start);
    print("calls ", calls);
    print("instructions ", instructions);
    print("stack ", stack);
}

const PAINT: u32 = 0xdead_beef;
const DEPTH: usize = 8 * 1024;

/// The bytes of stack that a call writes below the stack pointer.
#[inline(never)]
fn stack_of<T>(operation: fn(T, &mut [u8]), input: T, buf: &mut [u8]) -> u32 {
    let bottom: usize;
    // SAFETY: reads a register.
    unsafe {
        #[cfg(target_arch = "arm")]
        core::arch::asm!("mov {}, sp", out(reg) bottom);
        #[cfg(target_arch = "riscv32")]
        core::arch::asm!("mv {}, sp", out(reg) bottom);
    }
    let words = || (bottom - DEPTH..bottom).step_by(4);
    for address in words() {
        // SAFETY: nothing is below the stack pointer while no call is in flight, and nothing
        // interrupts: the memory is unused.
        unsafe { ptr::write_volatile(address as *mut u32, PAINT) };
    }
    operation(input, buf);
    // SAFETY: as above; the words were written by the loop.
    let mut painted =
        words().filter(|&address| unsafe { ptr::read_volatile(address as *const u32) } != PAINT);
    u32::try_from(painted.next().map_or(0, |deepest| bottom - deepest)).unwrap_or(u32::MAX)
}

/// SysTick counts down, 24 bits; a step is 80 ns on this board, and so 80 instructions.
#[cfg(target_arch = "arm")]
fn now() -> u32 {
    const CONTROL: *mut u32 = 0xe000_e010 as *mut u32;
    const RELOAD: *mut u32 = 0xe000_e014 as *mut u32;
    const CURRENT: *mut u32 = 0xe000_e018 as *mut u32;
    // SAFETY: the registers of SysTick (ARMv7-M, B3.3), which nothing else uses.
    unsafe {
        if ptr::read_volatile(CONTROL) & 1 == 0 {
            ptr::write_volatile(RELOAD, 0x00ff_ffff);
            ptr::write_volatile(CURRENT, 0);
            ptr::write_volatile(CONTROL, 5);
        }
        ptr::read_volatile(CURRENT)
    }
}

#[cfg(target_arch = "arm")]
fn elapsed(start: u32) -> u32 {
    (start.wrapping_sub(now()) & 0x00ff_ffff) * 80
}

#[cfg(target_arch = "riscv32")]
fn now() -> u32 {
    let count: u32;
    // SAFETY: reads a counter.
    unsafe { core::arch::asm!("csrr {}, minstret", out(reg) count) };
    count
}

#[cfg(target_arch = "riscv32")]
fn elapsed(start: u32) -> u32 {
    now().wrapping_sub(start)
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
