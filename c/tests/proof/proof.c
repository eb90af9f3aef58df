/* What Frama-C's Eva looks at: each function below is one proof. It calls a function of the library
 * with each length, and with any bytes. The bytes end where their array ends, and a buffer does so
 * too: one byte too far is an alarm. */
#include "edge_errors.h"

#include <__fc_builtin.h>

/* The greatest lengths: of a name, which is longer than all of them, and of the value of a body. */
#define NAME 80U
#define VALUE 4U

static char bytes[256];
static char buffer[512];

static const char *any_bytes(size_t length)
{
    char *from = &bytes[sizeof bytes - length];
    if (length > 0U) {
        Frama_C_make_unknown(from, length);
    }
    return from;
}

static char *room(size_t size)
{
    return &buffer[sizeof buffer - size];
}

/* A name of any bytes. */
void prove_lookup(void)
{
    size_t length;
    /*@ loop unroll 1000; */
    for (length = 0; length <= NAME; ++length) {
        edge_errors_code code = edge_errors_lookup(any_bytes(length), length);
        /*@ check (int)code >= 0 && (int)code <= EDGE_ERRORS_COUNT; */
    }
}

/* Every code, and two numbers that are none, in a buffer of each length. */
void prove_body(void)
{
    unsigned code;
    size_t size;
    /*@ loop unroll 1000; */
    for (code = 0; code <= EDGE_ERRORS_COUNT + 1U; ++code) {
        /*@ loop unroll 1000; */
        for (size = 0; size <= EDGE_ERRORS_JSON_SIZE; ++size) {
            (void)edge_errors_json(room(size), size, (edge_errors_code)code, &edge_errors_en);
            (void)edge_errors_name_copy(room(size), size, (edge_errors_code)code);
        }
    }
}

/* Any bytes as the value of a body. */
void prove_unescape(void)
{
    size_t length;
    size_t size;
    /*@ loop unroll 1000; */
    for (length = 0; length <= VALUE; ++length) {
        const char *value = any_bytes(length);
        /*@ loop unroll 1000; */
        for (size = 0; size <= VALUE + 1U; ++size) {
            (void)edge_errors_unescape(room(size), size, value, length);
        }
    }
}
