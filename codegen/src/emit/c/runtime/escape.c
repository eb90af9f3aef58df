
/* ---- Text of others ---- */

static bool is_escaped(unsigned char byte)
{
    return byte < 0x20U || byte == (unsigned char)'"' || byte == (unsigned char)'\\';
}

/* How many bytes at the start of a text are written as they are. */
static size_t plain_length(const char *text, size_t length, bool is_json)
{
    size_t at = 0;
    while (at < length) {
        unsigned char byte = (unsigned char)text[at];
        if (byte >= 0x80U) {
            size_t width = character_length(text + at, text + length);
            /* 0 wraps around to the greatest number. */
            if (width - 1U >= length - at) {
                break;
            }
            at += width;
        } else if (is_json && is_escaped(byte)) {
            break;
        } else {
            ++at;
        }
    }
    return at;
}

/* Writes the escape of a control character, a quote or a backslash (RFC 8259, section 7). */
static void put_escape_of(sink *out, unsigned char byte)
{
    /* U+0008 to U+000D have letters, but U+000B. */
    static const char letters[] = "btnufr";
    char escape[6];
    char letter = (char)byte;
    if (byte < 0x20U) {
        letter = (byte >= 8U && byte <= 13U) ? letters[byte - 8U] : 'u';
    }
    escape[0] = '\\';
    escape[1] = letter;
    escape[2] = '0';
    escape[3] = '0';
    escape[4] = (char)('0' + (byte >> 4));
    escape[5] = "0123456789abcdef"[byte & 15U];
    put_escape(out, escape, (letter == 'u') ? 6U : 2U);
}

/* Writes a text of another program, in which each byte that is not UTF-8 becomes U+FFFD; for JSON
 * as the inside of a string. */
LOCAL NOINLINE void put_mended(sink *out, const char *text, size_t length, bool is_json)
{
    for (;;) {
        size_t plain = plain_length(text, length, is_json);
        put(out, text, plain);
        if (plain == length) {
            break;
        }
        if ((unsigned char)text[plain] >= 0x80U) {
            put(out, "\357\277\275", 3U);
        } else {
            put_escape_of(out, (unsigned char)text[plain]);
        }
        ++plain;
        text += plain;
        length -= plain;
    }
}
