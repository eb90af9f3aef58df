
/* ---- The target ---- */

/* What may point to flash or to RAM: AVR reads them by different instructions. */
#if EDGE_ERRORS_HAS_ROM
#define ANY __memx
#else
#define ANY
#endif

/* Whether one instruction loads four bytes from any address, the first byte lowest. */
#if defined(__GNUC__) && defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__      \
    && (defined(__ARM_FEATURE_UNALIGNED) || defined(__aarch64__) || defined(__i386__)              \
        || defined(__x86_64__))
#define HAS_UNALIGNED_LOADS 1
#else
#define HAS_UNALIGNED_LOADS 0
#endif

#if defined(__GNUC__)
/* With -ffreestanding, a memcpy of four bytes would be a call. */
#define COPY_WORD(to, from) ((void)__builtin_memcpy((to), (from), 4U))
/* The compiler knows nothing of a value that went through it: it does not turn a loop that has it
 * into a call of memmove, and it loads what a pointer points to, even where that is constant. */
#define OPAQUE(value) __asm__("" : "+r"(value))
#define NOINLINE __attribute__((noinline))
#define ALWAYS_INLINE inline __attribute__((always_inline))
#else
#define COPY_WORD(to, from) ((void)memcpy((to), (from), 4U))
#define OPAQUE(value) ((void)(value))
#define NOINLINE
#define ALWAYS_INLINE inline
#endif
