
/* ---- Output ---- */

/* Where the output goes. What does not fit is counted, and after it nothing is written. */
typedef struct sink {
    char *at;
    char *end;
    size_t lost; /* how many bytes did not fit */
} sink;

#if HAS_UNALIGNED_LOADS
/* Copies so many bytes, a number known at build time: a few loads and stores. Returns where they end. */
static ALWAYS_INLINE char *copy_short(char *to, const char *from, size_t length)
{
    size_t at = 0;
    for (; length - at >= 4U; at += 4U) {
        COPY_WORD(to + at, from + at);
    }
    for (; at < length; ++at) {
        to[at] = from[at];
    }
    return to + length;
}
#else
#define copy_short copy
#endif
