
/* ---- Floats ---- */

/* As Go prints a float64. A program has this code where it names edge_errors_float. */

/* The fraction and the exponent of a float in its bits. */
#define FRACTION UINT64_C(0x000FFFFFFFFFFFFF)
#define INFINITE UINT64_C(0x7FF0000000000000)

/* At least two digits, after a letter and a sign. */
static void put_exponent(sink *out, char letter, int32_t exponent)
{
    char digits[MAX_DIGITS];
    size_t first = decimal(digits, (uint64_t)((exponent < 0) ? -exponent : exponent));
    if (first == (MAX_DIGITS - 1U)) {
        --first;
        digits[first] = '0';
    }
    --first;
    digits[first] = (exponent < 0) ? '-' : '+';
    --first;
    digits[first] = letter;
    put(out, &digits[first], MAX_DIGITS - first);
}

/* A lower bound of how many digits stand before the point: it is right, or one too low. */
static int32_t least_point(const binary *number)
{
    uint64_t rest = number->mantissa;
    int32_t bits = number->exponent;
    while (rest > 1U) {
        rest >>= 1;
        ++bits;
    }
    /* The decimal logarithm of 2, times 2^18; rounded down. */
    return ((bits * INT32_C(78913)) - ((bits < 0) ? INT32_C(0x3FFFF) : 0)) / INT32_C(0x40000) + 1;
}

/* Whether Go's %g writes an exponent: where it is small, or not less than a limit. */
static bool has_exponent(int32_t point, int32_t limit)
{
    return (point < -3) || (point > limit);
}

/* Writes the digits of a fraction with `point` digits before the point and at least so many behind
 * it; with an exponent, one digit before the point. */
static void put_digits(sink *out, fraction *from, int32_t point, int32_t decimals,
                       bool is_scientific, bool is_zero)
{
    bool is_done = is_zero;
    int32_t place = is_scientific ? 1 : point;
    /* Counted from the first digit that is not zero. Zeros stand before it, up to the one before
     * the point. */
    int32_t at = (place < 1) ? (place - 1) : 0;
    for (; (at < (place + decimals)) || !is_done; ++at) {
        char digit = '0';
        if (at == place) {
            put_word(out, ".");
        }
        if ((at >= 0) && !is_done) {
            digit = next_digit(from, &is_done);
        }
        put(out, &digit, 1U);
    }
    if (is_scientific) {
        put_exponent(out, 'e', point - 1);
    }
}

/* Writes the fewest digits that read back to the same number. */
static void put_shortest(sink *out, const binary *number)
{
    fraction left;
    bool is_zero = number->mantissa == 0U;
    int32_t point = 1;
    if (!is_zero) {
        point = least_point(number);
        set_shortest(&left, number, point);
        while (is_one(&left)) {
            ++point;
            set_shortest(&left, number, point);
        }
    }
    put_digits(out, &left, point, 0, has_exponent(point, 6), is_zero);
}

#if HAS_FORMATS
/* Writes so many decimals; or so many digits, without the zeros at the end. */
static void put_rounded(sink *out, const binary *number, int32_t count, bool is_fixed)
{
    fraction left;
    bool is_zero = number->mantissa == 0U;
    int32_t point = 1;
    if (!is_zero) {
        point = least_point(number) - 1;
        do {
            ++point;
            set_rounded(&left, number, point, is_fixed ? count : (count - point));
        } while (is_one(&left));
        is_zero = is_fixed && ((point + count) <= 0);
    }
    if (is_fixed) {
        put_digits(out, &left, point, count, false, is_zero);
    } else {
        put_digits(out, &left, point, 0, has_exponent(point, count), is_zero);
    }
}

/* Go's %x of a float: 0x1.8p+01. */
static void put_bits(sink *out, const binary *number, char verb)
{
    /* The first digit is the highest four bits, and is 1. */
    uint64_t rest = number->mantissa << 8;
    int32_t exponent = (rest == 0U) ? 0 : (number->exponent + 52);
    char digit = '0';
    while ((rest != 0U) && ((rest >> 60) == 0U)) {
        rest <<= 1;
        --exponent;
    }
    put(out, &digit, 1U);
    put(out, &verb, 1U);
    digit = hex_digit((uint8_t)(rest >> 60), verb);
    put(out, &digit, 1U);
    rest <<= 4;
    if (rest != 0U) {
        put_word(out, ".");
    }
    while (rest != 0U) {
        digit = hex_digit((uint8_t)(rest >> 60), verb);
        put(out, &digit, 1U);
        rest <<= 4;
    }
    put_exponent(out, (verb == 'X') ? 'P' : 'p', exponent);
}

#endif
/* A float without its sign. */
#if HAS_FORMATS
static void put_size(sink *out, uint64_t size, char verb, uint8_t precision)
#else
static void put_size(sink *out, uint64_t size)
#endif
{
    binary number;
    if (size >= INFINITE) {
        put_word(out, (size == INFINITE) ? "Inf" : "NaN");
        return;
    }
    number.mantissa = size & FRACTION;
    number.exponent = (int32_t)(size >> 52);
    number.narrow = 0;
    if ((number.mantissa == 0U) && (number.exponent > 1)) {
        number.narrow = 1;
    }
    if (number.exponent == 0) {
        number.exponent = 1;
    } else {
        number.mantissa += FRACTION + 1U;
    }
    /* The bias of the exponent, and the bits of the fraction. */
    number.exponent -= 1023 + 52;
#if HAS_FORMATS
    if ((verb == 'x') || (verb == 'X')) {
        put_bits(out, &number, verb);
        return;
    }
    if (verb == 'f') {
        put_rounded(out, &number, (precision == NO_PRECISION) ? 6 : (int32_t)precision, true);
        return;
    }
    if (precision != NO_PRECISION) {
        /* The verb takes no float. Go reads its precision as so many digits, at least one. */
        put_rounded(out, &number, (precision == 0U) ? 1 : (int32_t)precision, false);
        return;
    }
#endif
    put_shortest(out, &number);
}

#if HAS_FORMATS
static void put_float(sink *out, uint64_t bits, char verb, const format *how)
{
    uint64_t size = bits & (UINT64_MAX >> 1);
    format around = *how;
    char sign = ((how->flags & PLUS) != 0U) ? '+' : '\0';
    size_t length = 0U;
    size_t after;
    if (size == INFINITE) {
        sign = '+';
    }
    if ((bits != size) && (size <= INFINITE)) {
        sign = '-';
    }
    if (size >= INFINITE) {
        around.flags &= ~ZERO;
    }
    if (how->width != 0U) {
        /* A sink without room counts how long it is. */
        char none;
        sink counter;
        counter.at = &none;
        counter.end = &none;
        counter.lost = 0U;
        put_size(&counter, size, verb, how->precision);
        length = counter.lost;
    }
    after = put_start(out, &around, sign, length);
    put_size(out, size, verb, how->precision);
    put_fill(out, ' ', after);
}
#else
static void put_float(sink *out, uint64_t bits)
{
    uint64_t size = bits & (UINT64_MAX >> 1);
    if ((bits != size) && (size <= INFINITE)) {
        put_word(out, "-");
    } else if (size == INFINITE) {
        put_word(out, "+");
    } else {
        /* No sign. */
    }
    put_size(out, size);
}
#endif

const edge_errors_printer edge_errors_float = {put_float};

/* The bits that a float of 32 bits has as a float of 64 bits: on some chips, a double has 32. */
static uint64_t widened(uint32_t bits)
{
    uint32_t exponent = (bits >> 23) & 0xFFU;
    uint32_t rest = bits & UINT32_C(0x7FFFFF);
    if (exponent == 0xFFU) {
        exponent = 0x7FFU;
    } else if (exponent != 0U) {
        exponent += 1023U - 127U;
    } else if (rest != 0U) {
        exponent = 1023U - 126U;
        while ((rest & UINT32_C(0x800000)) == 0U) {
            rest <<= 1;
            --exponent;
        }
        rest &= UINT32_C(0x7FFFFF);
    } else {
        /* It is zero. */
    }
    exponent |= (bits >> 31) << 11;
    return ((uint64_t)exponent << 52) | ((uint64_t)rest << 29);
}

uint64_t edge_errors_float_bits(double value)
{
    const char *from = (const char *)&value;
    uint64_t bits = 0U;
    uint32_t word = 0U;
    if (sizeof value == sizeof bits) {
        char *to = (char *)&bits;
        COPY_WORD(to, from);
        COPY_WORD(&to[4], &from[4]);
    } else {
        COPY_WORD((char *)&word, from);
        bits = widened(word);
    }
    return bits;
}
