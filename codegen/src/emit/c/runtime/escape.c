
/* ---- Text of others ---- */

static bool is_escaped(unsigned char byte)
{
    return byte < 0x20U || byte == (unsigned char)'"' || byte == (unsigned char)'\\';
}

/* Writes the escape of a control character, a quote or a backslash (RFC 8259, section 7). */
static NOINLINE void put_escape_of(sink *out, unsigned char byte)
{
    /* U+0008 to U+000D have letters, except U+000B. */
    static const char letters[] = "btnufr";
    char escape[6];
    char letter = (char)byte;
    unsigned low = (unsigned)byte & 15U;
    if (byte < 0x20U) {
        letter = (byte >= 8U && byte <= 13U) ? letters[byte - 8U] : 'u';
    }
    escape[0] = '\\';
    escape[1] = letter;
    escape[2] = '0';
    escape[3] = '0';
    escape[4] = (char)('0' + (byte >> 4));
    if (low < 10U) {
        escape[5] = (char)('0' + low);
    } else {
        escape[5] = (char)('a' + (low - 10U));
    }
    put_escape(out, escape, (letter == 'u') ? 6U : 2U);
}

/* Copies the start of a text as far as it is ASCII that JSON does not escape, and as there is room.
 * Returns the rest. */
static ALWAYS_INLINE const char *put_plain(sink *out, const char *text, const char *end)
{
    char *to = out->at;
    size_t room = (size_t)(out->end - to);
    if ((size_t)(end - text) > room) {
        end = text + room;
    }
#if HAS_UNALIGNED_LOADS
    while ((size_t)(end - text) >= 4U) {
        uint32_t word;
        COPY_WORD(&word, text);
        if (special_bytes(word) != 0U) {
            break;
        }
        COPY_WORD(to, &word);
        text += 4;
        to += 4;
    }
#endif
    for (; text != end; ++text) {
        unsigned char byte = (unsigned char)*text;
        if ((byte >= 0x80U) || is_escaped(byte)) {
            break;
        }
        *to = *text;
        ++to;
    }
    out->at = to;
    return text;
}

/* Writes U+FFFD, which takes the place of a byte that is not UTF-8. */
static NOINLINE void put_replacement(sink *out)
{
    put(out, "\357\277\275", 3U);
}

/* Writes a text of another program, in which each byte that is not UTF-8 becomes U+FFFD; for JSON
 * as the inside of a string. */
LOCAL NOINLINE void put_mended(printing *state, const char *text, size_t length)
{
    sink *out = &state->out;
    const char *end = text + length;
    for (;;) {
        unsigned char byte;
        size_t width = 1U;
        text = put_plain(out, text, end);
        if (text == end) {
            break;
        }
        byte = (unsigned char)*text;
        if (byte >= 0x80U) {
            width = character_length(text, end);
        }
        /* A width of 0 wraps around to the greatest number. */
        if ((width - 1U) >= (size_t)(end - text)) {
            width = 1U;
            put_replacement(out);
        } else if (state->is_json && is_escaped(byte)) {
            put_escape_of(out, byte);
        } else {
            put(out, text, width);
        }
        text = &text[width];
    }
}
