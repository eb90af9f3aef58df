
/* ---- Floats: types ---- */

/* For 99 digits of the largest number, and of the smallest. */
#define LIMBS 66U

/* A float without its sign: mantissa x 2^exponent. */
typedef struct binary {
    uint64_t mantissa;
    int32_t exponent;
    int32_t narrow; /* 1 where the next smaller number is only half as far away as the next larger
                       one, else 0 */
} binary;

/* A number / 10^point, as number / unit, without the digits that were read: it is below 1. A text
 * that is no farther than the gap from the number is right. Each of the three is a whole number,
 * its lowest limb first. */
typedef struct fraction {
    uint16_t number[LIMBS];
    uint16_t unit[LIMBS];
    uint16_t gap[LIMBS];
    size_t length;  /* how many limbs are used */
    int32_t strict; /* 1 where the text must be nearer than the gap, else 0 */
    int32_t narrow; /* 1 where the gap below is half of `gap`, else 0 */
} fraction;
