/* Lists of arguments. src/arguments.rs has the same. */
#include "dump.h"

/* A number of 64 bits, also where a double has 32. */
#define BITS(bits)                                                                                 \
    {                                                                                              \
        6U, (const char *)&edge_errors_float, UINT64_C(bits)                                       \
    }
#define COUNT_OF(list) (sizeof(list) / sizeof(list)[0])

static const edge_errors_arg one[] = {EDGE_ERRORS_STR("47.102.152.39:7000")};
static const edge_errors_arg integers[] = {EDGE_ERRORS_INT(INT64_MIN),
                                           EDGE_ERRORS_UINT(UINT64_MAX)};
static const edge_errors_arg escapes[] = {
    EDGE_ERRORS_STR("say \"hi\" \\ \001\n\r\t\b\f\037\177"),
    EDGE_ERRORS_STRN("\350\276\271\347\274\230\303\251\364\217\277\277", 12),
    EDGE_ERRORS_BOOL(true),
    EDGE_ERRORS_NIL,
};
static const edge_errors_arg others[] = {
    EDGE_ERRORS_BOOL(false),
    EDGE_ERRORS_BOOL(3),
    EDGE_ERRORS_NIL,
    EDGE_ERRORS_STR(""),
};
static const edge_errors_arg zeros[] = {
    EDGE_ERRORS_STR(NULL),
    EDGE_ERRORS_UINT(0),
    EDGE_ERRORS_INT(7),
    EDGE_ERRORS_INT(-1),
};
static const edge_errors_arg not_utf8[] = {
    EDGE_ERRORS_STR("a\377\350\276b\303"),
    EDGE_ERRORS_INT(65),
    EDGE_ERRORS_STR("\364\220\200\200\355\240\200"),
    BITS(0x4004000000000000),
};
static const edge_errors_arg not_utf8_alone[] = {
    EDGE_ERRORS_STRN("\360\237\230xx", 3), EDGE_ERRORS_NIL,
    EDGE_ERRORS_STR("\300\257z"),          EDGE_ERRORS_NIL,
    EDGE_ERRORS_STRN("\200", 1),
};
static const edge_errors_arg six[] = {
    EDGE_ERRORS_INT(1),    EDGE_ERRORS_INT(22),    EDGE_ERRORS_INT(333),
    EDGE_ERRORS_INT(4444), EDGE_ERRORS_INT(55555), EDGE_ERRORS_INT(INT32_C(-666666)),
};
static const edge_errors_arg wide[] = {
    EDGE_ERRORS_STR("\303\234berl\303\244nge"),
    EDGE_ERRORS_STR("hi \303\251"),
    EDGE_ERRORS_UINT(UINT32_C(0x1F600)),
    EDGE_ERRORS_UINT(255),
};
static const edge_errors_arg five[] = {
    EDGE_ERRORS_STR("\347\273\204"), EDGE_ERRORS_INT(-255), EDGE_ERRORS_INT(INT32_C(0x110000)),
    BITS(0x8000000000000000),        EDGE_ERRORS_STR("x"),
};
static const edge_errors_arg mixed[] = {
    EDGE_ERRORS_INT(0),
    BITS(0x3FF8000000000000),
    EDGE_ERRORS_INT(UINT16_C(0xD800)),
    BITS(0x444B1AE4D6E2EF50),
};
static const edge_errors_arg not_finite[] = {
    BITS(0x7FF0000000000000),
    BITS(0x7FF8000000000000),
    EDGE_ERRORS_INT(10),
    BITS(0xFFF0000000000000),
};
static const edge_errors_arg floats[] = {
    BITS(0x3FB999999999999A),
    BITS(1),
    BITS(0x412E848000000000),
    BITS(0x40FE240C9FBE76C9),
};
static edge_errors_arg doubles[4];

static const arguments_list lists[] = {
    {NULL, 0},
    {one, COUNT_OF(one)},
    {integers, COUNT_OF(integers)},
    {escapes, COUNT_OF(escapes)},
    {others, COUNT_OF(others)},
    {zeros, COUNT_OF(zeros)},
    {not_utf8, COUNT_OF(not_utf8)},
    {not_utf8_alone, COUNT_OF(not_utf8_alone)},
    {six, COUNT_OF(six)},
    {wide, COUNT_OF(wide)},
    {five, COUNT_OF(five)},
    {mixed, COUNT_OF(mixed)},
    {not_finite, COUNT_OF(not_finite)},
    {floats, COUNT_OF(floats)},
    {doubles, COUNT_OF(doubles)},
};

void set_doubles(void)
{
    /* No more digits than a double of 32 bits has. */
    const edge_errors_arg numbers[] = {
        EDGE_ERRORS_FLOAT(1.5),
        EDGE_ERRORS_FLOAT(-9.5367431640625e-7),
        EDGE_ERRORS_FLOAT(1048576.5),
        EDGE_ERRORS_FLOAT(0.0625),
    };

    memcpy(doubles, numbers, sizeof doubles);
}

const arguments_list *list_of(size_t index)
{
    return (index < COUNT_OF(lists)) ? &lists[index] : NULL;
}
