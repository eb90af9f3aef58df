
/* ---- Characters ---- */

/* How many bytes a character has that is not ASCII: 0 if it is not UTF-8 (Unicode, table 3-7), and
 * more than there are if `end` cuts it off. If the end is NULL, a NUL ends the text. */
LOCAL NOINLINE size_t character_length(const char *at, const char *end)
{
    unsigned lead = (unsigned char)*at;
    size_t length = (lead >= 0xF0U) ? 4U : ((lead >= 0xE0U) ? 3U : 2U);
    /* The second byte tells what is too long, a surrogate, or above U+10FFFF. */
    unsigned lowest = (lead == 0xE0U) ? 0xA0U : ((lead == 0xF0U) ? 0x90U : 0x80U);
    unsigned highest = (lead == 0xEDU) ? 0x9FU : ((lead == 0xF4U) ? 0x8FU : 0xBFU);
    size_t i;
    if (lead < 0xC2U || lead > 0xF4U) {
        return 0;
    }
    for (i = 1; i < length && &at[i] != end; ++i) {
        unsigned byte = (unsigned char)at[i];
        if (byte < lowest || byte > highest) {
            return 0;
        }
        lowest = 0x80U;
        highest = 0xBFU;
    }
    return length;
}

#if HAS_UNALIGNED_LOADS
/* Of four bytes of a text, the highest bit of each that is a control character, a quote, a
 * backslash or no ASCII. Subtracting sets it where a byte is too small; the exclusive or with 2
 * swaps the quote and the blank before that. Only the lowest bit that is set is reliable. */
LOCAL ALWAYS_INLINE uint32_t special_bytes(uint32_t word)
{
    uint32_t bits = ((word ^ UINT32_C(0x02020202)) - UINT32_C(0x21212121))
                    | ((word ^ UINT32_C(0x5C5C5C5C)) - UINT32_C(0x01010101)) | word;
    return bits & UINT32_C(0x80808080);
}

#endif
/* Writes a character in UTF-8, and returns how many bytes it has. */
LOCAL size_t encode(uint8_t utf8[4], uint32_t character)
{
    /* What the first byte has beside the bits of the character, by the length. */
    static const uint8_t leads[] = {0U, 0U, 0xC0U, 0xE0U, 0xF0U};
    uint32_t rest = character;
    size_t length = 4U;
    size_t at;
    if (rest < 0x80U) {
        length = 1U;
    } else if (rest < 0x800U) {
        length = 2U;
    } else if (rest < 0x10000U) {
        length = 3U;
    } else {
        /* the longest */
    }
    for (at = length - 1U; at > 0U; --at) {
        utf8[at] = (uint8_t)(0x80U | (rest & 0x3FU));
        rest >>= 6;
    }
    utf8[0] = (uint8_t)(leads[length] | rest);
    return length;
}
