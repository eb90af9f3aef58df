
/* ---- The characters of a JSON text (RFC 8259) ---- */

/* A function `after_x` returns where an x that starts at `at` ends; NULL if it is wrong, and the
 * scanner then knows why and where. */

/* Says what is wrong, and where. */
LOCAL NOINLINE const char *fail(scanner *text, edge_errors_status status, const char *at)
{
    text->status = status;
    if (text->offset != NULL) {
        *text->offset = (size_t)(at - text->start);
    }
    return NULL;
}

/* The byte at a place; NUL at the end. */
LOCAL NOINLINE char byte_at(const scanner *text, const char *at)
{
    return (at != text->end) ? *at : '\0';
}

/* Whether this byte is at a place. */
LOCAL NOINLINE bool is_at(const scanner *text, const char *at, char byte)
{
    return (at != text->end) && (*at == byte);
}

LOCAL NOINLINE const char *after_white_space(const scanner *text, const char *at)
{
    while ((at != text->end) && ((*at == ' ') || (*at == '\t') || (*at == '\n') || (*at == '\r'))) {
        ++at;
    }
    return at;
}

static bool is_hex_digit(char byte)
{
    return ((byte >= '0') && (byte <= '9')) || ((byte >= 'a') && (byte <= 'f'))
           || ((byte >= 'A') && (byte <= 'F'));
}

static NOINLINE const char *after_escape(scanner *text, const char *at)
{
    unsigned digits = 0U;
    ++at;
    switch (byte_at(text, at)) {
    case '"':
    case '\\':
    case '/':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
        break;
    case 'u':
        digits = 4U;
        break;
    default:
        return fail(text, EDGE_ERRORS_SYNTAX, at);
    }
    ++at;
    for (; digits > 0U; --digits) {
        if (!is_hex_digit(byte_at(text, at))) {
            return fail(text, EDGE_ERRORS_SYNTAX, at);
        }
        ++at;
    }
    return at;
}

#if HAS_UNALIGNED_LOADS
/* Skips most characters that stand for themselves, quickly. One more may follow. */
static ALWAYS_INLINE const char *after_plain(const char *at, const char *end)
{
    while ((size_t)(end - at) >= 4U) {
        uint32_t word;
        COPY_WORD(&word, at);
        if ((word & UINT32_C(0x00C0C0F0)) == UINT32_C(0x008080E0)) {
            /* A character of three bytes, as most of Chinese are. Not every second byte may follow
             * E0 and ED: bits 0 and 13. */
            if (((0x2001U >> (word & 0x0FU)) & 1U) != 0U) {
                return at;
            }
            at += 3;
        } else {
            uint32_t special = special_bytes(word);
            if (special != 0U) {
                return at + ((unsigned)__builtin_ctz(special) / 8U);
            }
            at += 4;
        }
    }
    return at;
}
#else
static bool continues(char byte)
{
    return ((unsigned char)byte & 0xC0U) == 0x80U;
}

/* Skips most characters that stand for themselves, quickly. One more may follow. */
static ALWAYS_INLINE const char *after_plain(const char *at, const char *end)
{
    while (at != end) {
        unsigned byte = (unsigned char)*at;
        if (byte < 0x80U) {
            if ((byte < 0x20U) || (byte == (unsigned char)'"') || (byte == (unsigned char)'\\')) {
                break;
            }
            ++at;
        } else {
            /* A character of three bytes, as most of Chinese are. Not every second byte may follow
             * E0 and ED. */
            if (((byte & 0xF0U) != 0xE0U) || (byte == 0xE0U) || (byte == 0xEDU)
                || ((size_t)(end - at) < 3U) || !continues(at[1]) || !continues(at[2])) {
                break;
            }
            at += 3;
        }
    }
    return at;
}
#endif

/* The first quote is at `at`. */
LOCAL NOINLINE const char *after_string(scanner *text, const char *at)
{
    const char *end = text->end;
    ++at;
    while (at != NULL) {
        unsigned byte;
        at = after_plain(at, end);
        if (at == end) {
            return fail(text, EDGE_ERRORS_SYNTAX, at);
        }
        byte = (unsigned char)*at;
        if (byte == (unsigned char)'"') {
            return at + 1;
        }
        if (byte == (unsigned char)'\\') {
            at = after_escape(text, at);
        } else if (byte < 0x20U) {
            return fail(text, EDGE_ERRORS_SYNTAX, at);
        } else if (byte < 0x80U) {
            ++at;
        } else {
            size_t length = character_length(at, end);
            if (length == 0U) {
                return fail(text, EDGE_ERRORS_NOT_UTF8, at);
            }
            if (length > (size_t)(end - at)) {
                /* The text ends inside of a character: it is too short, and not wrong. */
                return fail(text, EDGE_ERRORS_SYNTAX, end);
            }
            at = &at[length];
        }
    }
    return NULL;
}
