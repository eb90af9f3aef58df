//! Counts instructions. QEMU with `-icount shift=0` lets each instruction take 1 ns of the time
//! that the emulated chip sees.

/// SysTick, the timer of a Cortex-M, counts down in 24 bits. On this board a step takes 80 ns, which
/// is 80 instructions.
#[cfg(target_arch = "arm")]
pub fn now() -> u32 {
    use core::ptr;

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

/// The instructions since `start`.
#[cfg(target_arch = "arm")]
pub fn since(start: u32) -> u32 {
    (start.wrapping_sub(now()) & 0x00ff_ffff) * 80
}

/// The chip's own counter of instructions.
#[cfg(target_arch = "riscv32")]
pub fn now() -> u32 {
    let count: u32;
    // SAFETY: reads a counter.
    unsafe { core::arch::asm!("csrr {}, minstret", out(reg) count) };
    count
}

/// The instructions since `start`.
#[cfg(target_arch = "riscv32")]
pub fn since(start: u32) -> u32 {
    now().wrapping_sub(start)
}
