
/* ---- Escapes of strings (RFC 8259, section 7) ---- */

/* The number of the \uXXXX at this place. */
static unsigned code_unit(const char *at)
{
    unsigned unit = 0U;
    unsigned i;
    for (i = 2U; i < 6U; ++i) {
        unsigned digit = (unsigned char)at[i];
        /* The low half of a letter counts from 1. */
        unit = (unit << 4) | ((digit + ((digit > (unsigned char)'9') ? 9U : 0U)) & 15U);
    }
    return unit;
}

static bool is_code_unit(const char *at, const char *end)
{
    return ((size_t)(end - at) >= 6U) && (at[0] == '\\') && (at[1] == 'u');
}

/* Writes a string without its \uXXXX, if it can be a key or the name of a code: these are ASCII,
 * and nothing in them has another escape. Returns its length, or more than `size`. */
LOCAL NOINLINE size_t unescape_name(char *to, size_t size, const char *from, size_t length)
{
    const char *end = from + length;
    size_t used = 0U;
    while (from != end) {
        unsigned unit = (unsigned char)*from;
        if (is_code_unit(from, end)) {
            unit = code_unit(from);
            from += 6;
        } else {
            ++from;
        }
        if ((unit >= 0x80U) || (used == size)) {
            return size + 1U;
        }
        to[used] = (char)unit;
        ++used;
    }
    return used;
}

/* Writes a character. Half of a surrogate pair becomes U+FFFD. */
static void put_code_point(sink *out, uint32_t code_point)
{
    uint8_t utf8[4];
    size_t length;
    /* `encode` sets those that `put` reads. Frama-C cannot know that, and clang calls `memset` for
     * an initializer. */
    utf8[0] = 0U;
    utf8[1] = 0U;
    utf8[2] = 0U;
    utf8[3] = 0U;
    length = encode(utf8, ((code_point >> 11) == 0x1BU) ? UINT32_C(0xFFFD) : code_point);
    put(out, (const char *)utf8, length);
}

/* The character of the escape of one letter. */
static char unescaped(char letter)
{
    switch (letter) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return letter;
    }
}

/* Writes the character of the escape at `at`, and returns where the escape ends. In a string that
 * nothing has read before, it can be cut off. */
static const char *put_escaped_character(sink *out, const char *at, const char *end)
{
    uint32_t code_point = 0xFFFDU;
    if (is_code_unit(at, end)) {
        code_point = code_unit(at);
        at += 6;
        if (((code_point >> 10) == 0x36U) && is_code_unit(at, end)) {
            uint32_t low = code_unit(at);
            if ((low >> 10) == 0x37U) {
                code_point = 0x10000U + ((code_point & 0x3FFU) << 10) + (low & 0x3FFU);
                at += 6;
            }
        }
    } else {
        ++at;
        if (at != end) {
            code_point = (unsigned char)unescaped(*at);
            ++at;
        }
    }
    put_code_point(out, code_point);
    return at;
}

static void put_unescaped(sink *out, const char *at, const char *end)
{
    while (at != end) {
        const char *start = at;
        while ((at != end) && (*at != '\\')) {
            ++at;
        }
        put(out, start, (size_t)(at - start));
        if (at != end) {
            at = put_escaped_character(out, at, end);
        }
    }
}

size_t edge_errors_unescape(char *buffer, size_t size, const char *value, size_t length)
{
    sink out;
    char none = '\0';
    const char *start = begin_text(&out, buffer, size, &none);
    if ((length >= 2U) && (value[0] == '"') && (value[length - 1U] == '"')) {
        put_unescaped(&out, value + 1, value + (length - 1U));
    } else if (length > 0U) {
        put(&out, value, length);
    } else {
        /* It may be NULL. */
    }
    return end_text(&out, start);
}
