/* The dump on a Cortex-M or a RISC-V without an operating system, on the host of a debugger or of
 * QEMU (semihosting). */
#include "dump.h"

enum operation { OPEN = 0x01, WRITE = 0x05, EXIT = 0x18 };

/* Why a program ends. */
#define AT_ITS_END ((void *)0x20026)
#define BY_A_FAULT ((void *)0x20023)

extern uint32_t data_start[];
extern uint32_t data_end[];
extern const uint32_t data_load[];
extern uint32_t bss_start[];
extern uint32_t bss_end[];
extern uint32_t stack_end[];

void start(void);
void fault(void);

static uintptr_t host(enum operation operation, const void *argument)
{
#ifdef __riscv
    register uintptr_t a0 __asm__("a0") = (uintptr_t)operation;
    register const void *a1 __asm__("a1") = argument;

    __asm__ volatile(".balign 16\n.option push\n.option norvc\n"
                     "slli x0, x0, 0x1f\nebreak\nsrai x0, x0, 7\n.option pop"
                     : "+r"(a0)
                     : "r"(a1)
                     : "memory");
    return a0;
#else
    register uintptr_t r0 __asm__("r0") = (uintptr_t)operation;
    register const void *r1 __asm__("r1") = argument;

    __asm__ volatile("bkpt 0xab" : "+r"(r0) : "r"(r1) : "memory");
    return r0;
#endif
}

static void end(const void *reason)
{
    for (;;) {
        (void)host(EXIT, reason);
    }
}

void fault(void)
{
    end(BY_A_FAULT);
}

/* A line at a time. */
void out(char character)
{
    static char line[128];
    static size_t length;
    static uintptr_t file;

    line[length] = character;
    ++length;
    if ((character == '\n') || (length == sizeof line)) {
        if (file == 0U) {
            /* The output of the host, opened to write. */
            static const char name[] = ":tt";
            const uintptr_t open[] = {(uintptr_t)name, 4U, sizeof name - 1U};

            file = host(OPEN, open);
        }
        {
            const uintptr_t write[] = {file, (uintptr_t)line, length};

            if (host(WRITE, write) != 0U) {
                fault();
            }
        }
        length = 0U;
    }
}

void start(void)
{
    const uint32_t *from = data_load;
    uint32_t *to;

    for (to = data_start; to < data_end; ++to) {
        *to = *from;
        ++from;
    }
    for (to = bss_start; to < bss_end; ++to) {
        *to = 0U;
    }
    dump();
    end(AT_ITS_END);
}

#ifdef __riscv
__asm__(".section .start, \"ax\"\n.global reset\nreset:\n"
        ".option arch, +zicsr\nla t0, fault\ncsrw mtvec, t0\nla sp, stack_end\nj start\n"
        ".text\n.balign 4\n");
#else
typedef void handler(void);

/* The stack, the start, and what stands for each fault. */
static const struct vectors {
    const void *stack;
    handler *handlers[15];
} vectors __attribute__((section(".start"), used)) = {
    stack_end,
    {start, fault, fault, fault, fault, fault, fault, fault, fault, fault, fault, fault, fault,
     fault, fault},
};
#endif
