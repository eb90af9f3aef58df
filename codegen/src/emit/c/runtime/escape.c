
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
#if HAS_UNALIGNED_LOADS
static ALWAYS_INLINE const char *put_plain(sink *out, const char *text, const char *end)
{
    char *to = out->at;
    size_t room = (size_t)(out->end - to);
    if ((size_t)(end - text) > room) {
        end = text + room;
    }
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
#else
/* Whether a byte is ASCII that JSON does not escape. Two comparisons tell it of most bytes: those
 * that are no ASCII are negative here. */
static ALWAYS_INLINE bool is_plain(int8_t byte)
{
    return ((byte > 0x22) && (byte != 0x5C)) || (byte == 0x20) || (byte == 0x21);
}

static ALWAYS_INLINE const char *put_plain(sink *out, const char *text, const char *end)
{
    const int8_t *bytes = (const int8_t *)text;
    char *to = out->at;
    size_t most = (size_t)(out->end - to);
    size_t at = 0U;
    if ((end != NULL) && ((size_t)(end - text) < most)) {
        most = (size_t)(end - text);
    }
    while ((at != most) && is_plain(bytes[at])) {
        to[at] = (char)bytes[at];
        ++at;
    }
    out->at = to + at;
    return text + at;
}
#endif

/* Writes U+FFFD, which takes the place of a byte that is not UTF-8. */
static NOINLINE void put_replacement(sink *out)
{
    put(out, "\357\277\275", 3U);
}

/* Whether there is no pointer to the end of a text: it has a NUL there. */
#if HAS_UNALIGNED_LOADS
#define HAS_NO_END(end) false
#else
#define HAS_NO_END(end) ((end) == NULL)
#endif

/* Writes a text of another program, in which each byte that is not UTF-8 becomes U+FFFD; for JSON
 * as the inside of a string. */
LOCAL NOINLINE void put_mended(printing *state, const char *text, const char *end)
{
    sink *out = &state->out;
    for (;;) {
        unsigned char byte;
        size_t width = 1U;
        text = put_plain(out, text, end);
        if ((text == end) || (HAS_NO_END(end) && (*text == '\0'))) {
            break;
        }
        byte = (unsigned char)*text;
        if (byte >= 0x80U) {
            width = character_length(text, end);
        }
        if ((width == 0U) || (!HAS_NO_END(end) && (width > (size_t)(end - text)))) {
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
