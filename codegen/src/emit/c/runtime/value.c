
/* ---- Values of arguments ---- */

/* Writes decimal digits at the end of `digits`, and returns where they start. By long division,
 * byte by byte: a chip of 32 bits has no division of 64 bits, and a Cortex-M0 has none at all. */
LOCAL size_t decimal(char digits[MAX_DIGITS], uint64_t number)
{
    uint8_t bytes[8]; /* the lowest one first */
    size_t length = 0U;
    size_t first = MAX_DIGITS;
    do {
        bytes[length] = (uint8_t)(number & 0xFFU);
        number >>= 8;
        ++length;
    } while (number != 0U);
    do {
        uint32_t remainder = 0U;
        size_t at = length;
        do {
            uint32_t value;
            uint32_t tenth;
            --at;
            value = (remainder << 8) | bytes[at];
            /* value / 10, as value is less than 2560 */
            tenth = (value * 6554U) >> 16;
            remainder = value - (tenth * 10U);
            bytes[at] = (uint8_t)tenth;
        } while (at != 0U);
        if (bytes[length - 1U] == 0U) {
            --length;
        }
        --first;
        digits[first] = (char)('0' + (char)remainder);
    } while (length != 0U);
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

/* How long the text of a string is. */
LOCAL size_t length_of(const edge_errors_arg *arg)
{
    return (arg->kind == (uint8_t)KIND_STR) ? strlen(arg->text) : (size_t)arg->number;
}

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

/* A function of its own: the stack of other arguments is smaller. */
static NOINLINE void put_integer(sink *out, const edge_errors_arg *arg)
{
    char digits[MAX_DIGITS];
    uint64_t number = arg->number;
    size_t first;
    if (is_negative(arg)) {
        number = 0U - number;
        PUT(out, "-");
    }
    first = decimal(digits, number);
    put(out, &digits[first], MAX_DIGITS - first);
}

/* Writes an argument as `%v`. */
LOCAL NOINLINE void put_value(const printing *state, sink *out, const edge_errors_arg *arg)
{
    switch (kind_of(arg)) {
    case KIND_STR:
    case KIND_STRN:
        put_mended(out, arg->text, length_of(arg), state->is_json);
        break;
    case KIND_INT:
    case KIND_UINT:
        put_integer(out, arg);
        break;
    case KIND_BOOL:
        if (arg->number != 0U) {
            PUT(out, "true");
        } else {
            PUT(out, "false");
        }
        break;
    case KIND_FLOAT:
        printer_of(arg)->put(out, arg->number);
        break;
    default:
        PUT(out, "<nil>");
        break;
    }
}
#endif
