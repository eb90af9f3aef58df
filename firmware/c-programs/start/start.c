/* What runs before the bench, and the vector table of a Cortex-M. */
#include <stddef.h>
#include <string.h>

extern char stack_top[];
extern char data_start[];
extern char data_end[];
extern const char data_in_flash[];
extern char bss_start[];
extern char bss_end[];

/* The function of the bench; the linker says which. */
void bench(void);

void start(void)
{
    (void)memcpy(data_start, data_in_flash, (size_t)(data_end - data_start));
    (void)memset(bss_start, 0, (size_t)(bss_end - bss_start));
    bench();
}

#ifdef __arm__
/* The hardware loads the stack pointer. */
__attribute__((section(".first"), used)) static const void *const vectors[] = {stack_top, start};
#else
__asm__(".section .first, \"ax\"\n"
        "la sp, stack_top\n"
        "j start\n");
#endif
