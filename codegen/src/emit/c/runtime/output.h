
/* ---- Output ---- */

/* Where the output goes. What does not fit is counted, and after it nothing is written. */
typedef struct sink {
    char *at;
    char *end;
    size_t lost; /* how many bytes did not fit */
} sink;

#if HAS_UNALIGNED_LOADS
#if !IS_PACKED
/* Copies so many bytes, a number known at build time: a few loads and stores. Returns where they
 * end. */
static ALWAYS_INLINE char *copy_short(char *to, const char *from, size_t length)
{
    size_t at = 0;
    /* To make a constant of 32 bits takes more instructions than to load it. */
    OPAQUE(from);
    for (; length - at >= 4U; at += 4U) {
        COPY_WORD(to + at, from + at);
    }
    for (; at < length; ++at) {
        to[at] = from[at];
    }
    return to + length;
}

#endif
/* Copies at least one byte of a table, and up to three more: there is room for them, and what
 * follows is written over them. Returns where the bytes end. */
static ALWAYS_INLINE char *copy_over(char *to, const char *from, size_t length)
{
    char *end = to + length;
    do {
        COPY_WORD(to, from);
        to += 4;
        from += 4;
        OPAQUE(from);
    } while (to < end);
    return end;
}
#else
#if !IS_PACKED
#define copy_short copy
#endif
#define copy_over copy
#endif
