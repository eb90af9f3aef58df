//! The bench of `programs` for operations in C: a static library that each C program is linked with. The
//! program's start calls one of these functions, and the linker drops the others.

#![no_std]

unsafe extern "C" {
    fn on_bytes(bytes: *const u8, length: usize, buffer: *mut u8, size: usize);
    fn on_code(code: u32, buffer: *mut u8, size: usize);
}

#[unsafe(no_mangle)]
pub extern "C" fn each_name() -> ! {
    programs::names(call);
    exit()
}

#[unsafe(no_mangle)]
pub extern "C" fn each_body() -> ! {
    programs::bodies(call);
    exit()
}

#[unsafe(no_mangle)]
pub extern "C" fn each_code() -> ! {
    // SAFETY: writes so many bytes of the buffer at most.
    programs::each_number(|code, buf| unsafe { on_code(code, buf.as_mut_ptr(), buf.len()) });
    exit()
}

fn call(bytes: &[u8], buf: &mut [u8]) {
    // SAFETY: reads so many of the bytes, and writes so many bytes of the buffer at most.
    unsafe { on_bytes(bytes.as_ptr(), bytes.len(), buf.as_mut_ptr(), buf.len()) };
}

fn exit() -> ! {
    loop {
        semihosting::process::exit(0);
    }
}
