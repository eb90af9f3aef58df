
/* ---- Formats of verbs ---- */

/* Writes a character as often as it takes to fill up to a width. */
LOCAL void put_fill(sink *out, char fill, size_t count)
{
    for (; count != 0U; --count) {
        put(out, &fill, 1U);
    }
}

/* Writes a sign, '\0' for none, and the fill before a text of so many characters. Returns how much
 * fill stands after the text. */
LOCAL size_t put_start(sink *out, const format *how, char sign, size_t length)
{
    size_t size = length + ((sign != '\0') ? 1U : 0U);
    size_t missing = (size < how->width) ? (how->width - size) : 0U;
    if ((how->flags & (ZERO | MINUS)) == 0U) {
        put_fill(out, ' ', missing);
        missing = 0U;
    }
    if (sign != '\0') {
        put(out, &sign, 1U);
    }
    /* Zeros stand between the sign and the digits. */
    if ((how->flags & ZERO) != 0U) {
        put_fill(out, '0', missing);
        missing = 0U;
    }
    return missing;
}

/* The digit of a number below 16. */
LOCAL char hex_digit(uint8_t number, char verb)
{
    const char *digits = (verb == 'X') ? "0123456789ABCDEF" : "0123456789abcdef";
    return digits[number];
}

/* Writes hexadecimal digits at the end of `digits`, and returns where they start. */
static size_t hexadecimal(char digits[MAX_DIGITS], uint64_t number, char verb)
{
    size_t first = MAX_DIGITS;
    do {
        --first;
        digits[first] = hex_digit((uint8_t)(number & 15U), verb);
        number >>= 4;
    } while (number != 0U);
    return first;
}

static void put_integer(sink *out, const edge_errors_arg *arg, char verb, const format *how)
{
    char digits[MAX_DIGITS];
    bool is_hexadecimal = (verb == 'x') || (verb == 'X');
    char sign = ((how->flags & PLUS) != 0U) ? '+' : '\0';
    uint64_t number = arg->number;
    format around = *how;
    size_t zeros = 0U;
    size_t first;
    size_t length;
    size_t after;
    if (is_negative(arg)) {
        sign = '-';
        number = 0U - number;
    }
    first = is_hexadecimal ? hexadecimal(digits, number, verb) : decimal(digits, number);
    length = MAX_DIGITS - first;
    /* Only `%s` and `%f` have a precision, so this is an integer of the wrong kind. Go reads it as
     * the fewest digits. */
    if (how->precision != NO_PRECISION) {
        around.flags &= ~ZERO;
        if ((how->precision == 0U) && (number == 0U)) {
            sign = '\0';
            length = 0U;
        } else if (how->precision > length) {
            zeros = how->precision - length;
        } else {
            /* There are enough digits. */
        }
    }
    after = put_start(out, &around, sign, zeros + length);
    put_fill(out, '0', zeros);
    put(out, &digits[first], length);
    put_fill(out, ' ', after);
}

/* The character with this number; U+FFFD where there is none. */
static void put_character(printing *state, uint64_t number, const format *how)
{
    sink *out = &state->out;
    uint8_t utf8[4];
    bool is_character = (number < 0xD800U) || ((number > 0xDFFFU) && (number <= 0x10FFFFU));
    size_t length = encode(utf8, is_character ? (uint32_t)number : UINT32_C(0xFFFD));
    size_t after = put_start(out, how, '\0', 1U);
    put_mended(state, (const char *)utf8, (const char *)&utf8[length]);
    put_fill(out, ' ', after);
}

/* How long the first characters of a text are, at most `*count`. Sets how many they are. A byte
 * that is not UTF-8 counts as a character, as it becomes one. */
static size_t first_characters(const char *text, size_t length, size_t *count)
{
    size_t left = *count;
    size_t at = 0U;
    while ((at < length) && (left != 0U)) {
        size_t width = 1U;
        if ((unsigned char)text[at] >= 0x80U) {
            width = character_length(&text[at], &text[length]);
            if ((width == 0U) || (width > (length - at))) {
                width = 1U;
            }
        }
        at += width;
        --left;
    }
    *count -= left;
    return at;
}

static void put_string(printing *state, const char *text, size_t length, char verb,
                       const format *how)
{
    sink *out = &state->out;
    size_t after;
    if ((verb == 'x') || (verb == 'X')) {
        size_t at;
        after = put_start(out, how, '\0', 2U * length);
        for (at = 0U; at != length; ++at) {
            unsigned char byte = (unsigned char)text[at];
            char digits[2];
            digits[0] = hex_digit((uint8_t)(byte >> 4), verb);
            digits[1] = hex_digit((uint8_t)(byte & 15U), verb);
            put(out, digits, sizeof digits);
        }
    } else {
        size_t count = (how->precision == NO_PRECISION) ? SIZE_MAX : how->precision;
        size_t kept = first_characters(text, length, &count);
        after = put_start(out, how, '\0', count);
        put_mended(state, text, &text[kept]);
    }
    put_fill(out, ' ', after);
}

/* A word of ASCII, which no precision cuts. */
static void put_name(sink *out, const char *word, const format *how)
{
    size_t length = word_length(word);
    size_t after = put_start(out, how, '\0', length);
    put(out, word, length);
    put_fill(out, ' ', after);
}

/* Writes an argument under a verb that prints it; as `%v` after its type. */
LOCAL void put_value(printing *state, const edge_errors_arg *arg, char verb, const format *how)
{
    sink *out = &state->out;
    switch (kind_of(arg)) {
    case KIND_STR:
    case KIND_STRN:
        put_string(state, arg->text, length_of(arg), verb, how);
        break;
    case KIND_INT:
    case KIND_UINT:
        if (verb == 'c') {
            put_character(state, arg->number, how);
        } else {
            put_integer(out, arg, verb, how);
        }
        break;
    case KIND_BOOL:
        put_name(out, (arg->number != 0U) ? "true" : "false", how);
        break;
    case KIND_FLOAT:
        printer_of(arg)->put(out, arg->number, verb, how);
        break;
    default:
        put_name(out, "<nil>", how);
        break;
    }
}
