
/* ---- Characters ---- */

/* How many bytes a character has that is not ASCII: 0 if it is not UTF-8 (Unicode, table 3-7), and
 * more than there are if `end` cuts it off. */
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
    for (i = 1; i < length && i < (size_t)(end - at); ++i) {
        unsigned byte = (unsigned char)at[i];
        if (byte < lowest || byte > highest) {
            return 0;
        }
        lowest = 0x80U;
        highest = 0xBFU;
    }
    return length;
}
