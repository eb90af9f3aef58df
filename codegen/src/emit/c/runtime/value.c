
/* ---- Values of arguments ---- */

/* Writes decimal digits at the end of `digits`, and returns where they start. Each byte of the
 * number is added to 256 times the digits before it: a chip of 32 bits has no division of 64 bits,
 * and a Cortex-M0 has none at all. */
LOCAL size_t decimal(char digits[MAX_DIGITS], uint64_t number)
{
    size_t first = MAX_DIGITS - 1U;
    size_t left;
    digits[first] = '0';
    for (left = sizeof number; left != 0U; --left) {
        uint32_t carry = (uint32_t)(number >> 56);
        size_t at = MAX_DIGITS;
        number <<= 8;
        while ((at != first) || (carry != 0U)) {
            uint32_t tenth;
            --at;
            if (at < first) {
                first = at;
            } else {
                carry += ((uint32_t)digits[at] - (uint32_t)'0') << 8;
            }
            /* carry / 10, as it is less than 2570 */
            tenth = (carry * 6554U) >> 16;
            digits[at] = (char)('0' + (carry - (tenth * 10U)));
            carry = tenth;
        }
    }
    return first;
}

/* The kind of an argument. What has a pointer that is NULL is nil, and so is a kind that does not
 * exist. */
LOCAL uint8_t kind_of(const edge_errors_arg *arg)
{
    uint8_t kind = arg->kind;
    bool is_number = (kind >= (uint8_t)KIND_INT) && (kind <= (uint8_t)KIND_BOOL);
    if ((kind > (uint8_t)KIND_FLOAT) || ((arg->text == NULL) && !is_number)) {
        kind = (uint8_t)KIND_NIL;
    }
    return kind;
}

#if HAS_FORMATS
/* How long the text of a string is. */
LOCAL size_t length_of(const edge_errors_arg *arg)
{
    return (arg->kind == (uint8_t)KIND_STR) ? word_length(arg->text) : (size_t)arg->number;
}

#endif
LOCAL bool is_negative(const edge_errors_arg *arg)
{
    return (arg->kind == (uint8_t)KIND_INT) && ((arg->number >> 63) != 0U);
}

/* What prints a float. */
LOCAL const edge_errors_printer *printer_of(const edge_errors_arg *arg)
{
    const void *printer = arg->text;
    return (const edge_errors_printer *)printer;
}
#if !HAS_FORMATS

/* Where the text of a string ends; NULL if that is where it has a NUL. */
static const char *end_of(const edge_errors_arg *arg)
{
    if (arg->kind != (uint8_t)KIND_STR) {
        return &arg->text[(size_t)arg->number];
    }
#if HAS_UNALIGNED_LOADS
    /* Words are read only up to an end that is known. */
    return end_of_word(arg->text);
#else
    return NULL;
#endif
}

/* A function of its own, so that its buffer is on the stack only for an integer. */
static NOINLINE void put_integer(sink *out, const edge_errors_arg *arg)
{
    char digits[MAX_DIGITS];
    uint64_t number = arg->number;
    size_t first;
    if (is_negative(arg)) {
        number = 0U - number;
        put_word(out, "-");
    }
    first = decimal(digits, number);
    put(out, &digits[first], MAX_DIGITS - first);
}

/* Writes an argument as `%v`. */
LOCAL NOINLINE void put_value(printing *state, const edge_errors_arg *arg)
{
    uint8_t kind = kind_of(arg);
    if ((kind == (uint8_t)KIND_STR) || (kind == (uint8_t)KIND_STRN)) {
        put_mended(state, arg->text, end_of(arg));
    } else if ((kind == (uint8_t)KIND_INT) || (kind == (uint8_t)KIND_UINT)) {
        put_integer(&state->out, arg);
    } else if (kind == (uint8_t)KIND_BOOL) {
        put_word(&state->out, (arg->number != 0U) ? "true" : "false");
    } else if (kind == (uint8_t)KIND_FLOAT) {
        printer_of(arg)->put(&state->out, arg->number);
    } else {
        put_word(&state->out, "<nil>");
    }
}
#endif
