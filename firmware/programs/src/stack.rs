//! Measures the stack of a call: fills the memory below the stack pointer with one value, makes
//! the call, and looks for the lowest word that has changed.

use core::ptr;

const PAINT: u32 = 0xdead_beef;
/// How much memory is filled: more than any call here takes.
const DEPTH: usize = 8 * 1024;

/// The bytes of stack that a call writes below the stack pointer.
#[inline(never)]
pub fn of<T>(operation: fn(T, &mut [u8]), input: T, buf: &mut [u8]) -> u32 {
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
    let mut changed =
        words().filter(|&address| unsafe { ptr::read_volatile(address as *const u32) } != PAINT);
    u32::try_from(changed.next().map_or(0, |lowest| bottom - lowest)).unwrap_or(u32::MAX)
}
