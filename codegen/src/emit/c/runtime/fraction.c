
/* ---- Exact decimal digits of floats ---- */

/* This is what Steele and White call the Dragon (doi 10.1145/93542.93559): a
 * number, a unit and a gap of any length. One loop finds the shortest text, and rounds to a number
 * of digits. There is no table and no division. A limb has 16 bits, so that a product has the 32
 * bits of the chip. */

static NOINLINE void multiply(uint16_t *whole, uint32_t by, size_t length)
{
    uint32_t carry = 0U;
    size_t at;
    for (at = 0U; at != length; ++at) {
        carry += (uint32_t)whole[at] * by;
        whole[at] = (uint16_t)(carry & 0xFFFFU);
        carry >>= 16;
    }
}

/* start x 5^fives x 2^twos; a power that is negative counts as 0. */
static NOINLINE void set_whole(uint16_t *whole, uint64_t start, int32_t fives, int32_t twos,
                               size_t length)
{
    uint32_t shift = (twos > 0) ? (uint32_t)twos : 0U;
    uint64_t rest = start;
    int32_t power;
    size_t at;
    for (at = 0U; at != length; ++at) {
        whole[at] = 0U;
        if (at >= (shift / 16U)) {
            whole[at] = (uint16_t)(rest & 0xFFFFU);
            rest >>= 16;
        }
    }
    multiply(whole, UINT32_C(1) << (shift % 16U), length);
    for (power = 0; power < fives; ++power) {
        multiply(whole, 5U, length);
    }
}

/* Whether the sum of number, unit and gap, each times its factor, is at least `least`. */
static NOINLINE bool reaches(const fraction *from, int32_t least, int32_t number, int32_t gap,
                             int32_t unit)
{
    int32_t carry = -least;
    size_t at;
    for (at = 0U; at != from->length; ++at) {
        carry += (int32_t)from->number[at] * number;
        carry += (int32_t)from->gap[at] * gap;
        carry += (int32_t)from->unit[at] * unit;
        /* Divided by 2^16, down: made positive before it is shifted. */
        carry = (int32_t)((uint32_t)(carry + INT32_C(0x100000)) >> 16) - 16;
    }
    return carry >= 0;
}

/* Whether the number is rounded to 1, so that there is one more digit before the point. */
LOCAL bool is_one(const fraction *from)
{
    return reaches(from, from->strict, 1, 1, -1);
}

static int32_t positive(int32_t number)
{
    return (number > 0) ? number : 0;
}

/* Sets number and unit, both times 10^digits and 2^more_twos. 10^point is 5^point x 2^point, and
 * the twos are taken from the exponent. */
static void set_number(fraction *to, const binary *from, int32_t point, int32_t digits,
                       int32_t more_twos)
{
    int32_t twos = from->exponent - point;
    int32_t bits = 88 + positive(twos) + positive(-twos)
                   + (3 * (positive(point) + positive(-point))) + (4 * digits);
    to->length = (size_t)bits / 16U;
    if (to->length > LIMBS) {
        to->length = LIMBS;
    }
    set_whole(to->number, from->mantissa << 1, digits + positive(-point),
              positive(twos) + more_twos, to->length);
    set_whole(to->unit, 2U, digits + positive(point), positive(-twos) + more_twos, to->length);
}

/* A number / 10^point, for the fewest digits that read back to the same number. */
LOCAL void set_shortest(fraction *to, const binary *from, int32_t point)
{
    set_number(to, from, point, 0, 0);
    set_whole(to->gap, 1U, -point, from->exponent - point, to->length);
    to->strict = 0;
    if ((from->mantissa & 1U) != 0U) {
        to->strict = 1;
    }
    to->narrow = from->narrow;
}

#if HAS_FORMATS
/* A number / 10^point, for so many decimals of the number. */
LOCAL void set_rounded(fraction *to, const binary *from, int32_t point, int32_t decimals)
{
    int32_t twos = from->exponent - point;
    if ((decimals >= 0) && ((from->exponent + decimals) >= 0)) {
        /* The number ends before the last decimal. */
        set_number(to, from, point, 0, 0);
        set_whole(to->gap, 0U, 0, 0, to->length);
    } else {
        /* The gap is half a unit of the last digit. */
        int32_t digits = positive(point + decimals);
        set_number(to, from, point, digits, (twos > 0) ? digits : positive(twos + digits));
        set_whole(to->gap, 1U, point, -(twos + digits), to->length);
    }
    to->strict = 0;
    to->narrow = 0;
}

#endif
/* Reads the next digit, and says whether it is the last one. */
LOCAL char next_digit(fraction *from, bool *is_last)
{
    int32_t digit = 0;
    bool can_stay;
    bool can_rise;
    multiply(from->number, 10U, from->length);
    multiply(from->gap, 10U, from->length);
    while (reaches(from, 0, 1, 0, -1)) {
        /* The unit is subtracted: its complement is added. */
        uint32_t carry = 1U;
        size_t at;
        for (at = 0U; at != from->length; ++at) {
            carry += (uint32_t)from->number[at] + (0xFFFFU - from->unit[at]);
            from->number[at] = (uint16_t)(carry & 0xFFFFU);
            carry >>= 16;
        }
        ++digit;
    }
    can_stay = reaches(from, from->strict, -1 - from->narrow, 1, 0);
    can_rise = is_one(from);
    *is_last = can_stay || can_rise;
    /* Rounded to the nearer digit, and from the middle to the even one. */
    if (can_rise && (!can_stay || reaches(from, 1 - (digit % 2), 2, 0, -1))) {
        ++digit;
    }
    return (char)('0' + digit);
}
