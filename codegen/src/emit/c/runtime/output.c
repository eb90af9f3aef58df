
/* Where the NUL of a text is. A program that has no other use of strlen is smaller without it. */
LOCAL const char *end_of_word(const char *word)
{
    while (*word != '\0') {
        ++word;
        OPAQUE(word);
    }
    return word;
}

/* How long a text is. */
LOCAL size_t word_length(const char *word)
{
    return (size_t)(end_of_word(word) - word);
}

/* Copies bytes, and returns where they end. */
LOCAL NOINLINE char *copy(char *to, const ANY char *from, size_t length)
{
    char *end = to + length;
#if HAS_UNALIGNED_LOADS
    if (length >= 4U) {
        /* The last four bytes go first: they may overlap those before them. */
        const char *last = from + (length - 4U);
        COPY_WORD(end - 4, last);
        do {
            COPY_WORD(to, from);
            to += 4;
            from += 4;
        } while (from < last);
        return end;
    }
#else
    if (length >= 8U) {
        const char *last = end - 8;
        do {
            to[0] = from[0];
            to[1] = from[1];
            to[2] = from[2];
            to[3] = from[3];
            to[4] = from[4];
            to[5] = from[5];
            to[6] = from[6];
            to[7] = from[7];
            to += 8;
            from += 8;
            OPAQUE(to);
        } while (to <= last);
    }
#endif
    while (to != end) {
        *to = *from;
        ++to;
        ++from;
    }
    return end;
}

/* Whether this byte is inside of a character. */
#if EDGE_ERRORS_HAS_ROM
/* avr-gcc 5.4 counts a pointer to __memx down wrongly, where the two loops below become one. */
NOINLINE
#endif
static bool is_inside(const ANY char *text, size_t at)
{
    /* The bytes from 0x80 to 0xBF are the least with a sign: one comparison tells them. */
    const ANY int8_t *bytes = (const ANY int8_t *)text;
    return bytes[at] < -0x40;
}

/* Writes a piece of text. If only a part of it fits, the part ends between two characters. */
LOCAL NOINLINE void put(sink *out, const ANY char *text, size_t length)
{
    char *at = out->at;
    size_t room = (size_t)(out->end - at);
    if (length > room) {
        size_t kept = room;
        while (kept > 0U && is_inside(text, kept)) {
            --kept;
        }
        out->lost += length - kept;
        out->end = at + kept;
        length = kept;
    }
    out->at = copy(at, text, length);
}

/* Writes an escape of a JSON string, which is written whole or not at all. */
LOCAL NOINLINE void put_escape(sink *out, const char *escape, size_t length)
{
    if (length > (size_t)(out->end - out->at)) {
        out->end = out->at;
    }
    put(out, escape, length);
}

/* Starts a text in a buffer, and returns its start. A buffer of no bytes may be NULL, to which C
 * allows nothing to be added: `none` takes its place. */
LOCAL ALWAYS_INLINE char *begin_text(sink *out, char *buffer, size_t size, char *none)
{
    if (size == 0U) {
        buffer = none;
        size = 1U;
    }
    out->at = buffer;
    out->end = &buffer[size - 1U];
    out->lost = 0U;
    return buffer;
}

/* Ends a text, and returns how long it is without what limits it. */
LOCAL ALWAYS_INLINE size_t end_text(sink *out, const char *start)
{
    char *end = out->at;
    size_t length = (size_t)(end - start) + out->lost;
    *end = '\0';
    return length;
}
