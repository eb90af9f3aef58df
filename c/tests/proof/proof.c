/* What Frama-C's Eva looks at: each function below is one proof. It calls a function of the library with each length,
 * and with any bytes. The bytes end where their array ends, and a buffer does so too: one byte too far is an alarm. */
#include "edge_errors.h"
#include <__fc_builtin.h>

/* The greatest lengths, and how much longer each buffer is than the one before it. The check may set others. */
#ifndef NAME
#define NAME 80U
#endif
#ifndef JSON
#define JSON 3U
#endif
#ifndef BUFFER
#define BUFFER EDGE_ERRORS_JSON_SIZE
#endif
#ifndef STEP
#define STEP 1U
#endif
#ifndef ARGUMENT
#define ARGUMENT 2U
#endif
#ifndef LANGUAGE
#define LANGUAGE edge_errors_en
#endif

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

/* Every code, and two numbers that are none, in buffers of every length or of some. */
void prove_body(void)
{
    unsigned code;
    size_t size;
    /*@ loop unroll 30000; */
    for (code = 0; code <= EDGE_ERRORS_COUNT + 1U; ++code) {
        /*@ loop unroll 1000; */
        for (size = 0; size <= BUFFER; size += STEP) {
            (void)edge_errors_json(room(size), size, (edge_errors_code)code, &LANGUAGE);
            (void)edge_errors_name_copy(room(size), size, (edge_errors_code)code);
        }
    }
}

/* Every code with two arguments: a text of any bytes, and any number, of any kind but a float. */
void prove_arguments(void)
{
    unsigned code;
    size_t size;
    size_t length;
    edge_errors_arg args[2];
    /*@ loop unroll 30000; */
    for (code = 1; code <= EDGE_ERRORS_COUNT; ++code) {
        /*@ loop unroll 1000; */
        for (length = 0; length <= ARGUMENT; ++length) {
            args[0].kind = 2U;
            args[0].text = any_bytes(length);
            args[0].number = length;
            Frama_C_make_unknown((char *)&args[1].number, sizeof args[1].number);
            args[1].kind = (uint8_t)Frama_C_interval(3, 5);
            args[1].text = NULL;
            /*@ loop unroll 1000; */
            for (size = 0; size <= BUFFER; size += STEP) {
                (void)edge_errors_json_args(room(size), size, (edge_errors_code)code, &LANGUAGE, args, 2U);
                (void)edge_errors_text(room(size), size, (edge_errors_code)code, &LANGUAGE, args, 2U);
            }
        }
    }
}

/* A body of any bytes, and its code. */
void prove_parse(void)
{
    size_t length;
    /*@ loop unroll 1000; */
    for (length = 0; length <= JSON; ++length) {
        edge_errors_body body;
        size_t offset;
        const char *json = any_bytes(length);
        edge_errors_status status = edge_errors_parse(&body, json, length, &offset);
        if (status == EDGE_ERRORS_OK) {
            (void)edge_errors_body_code(&body);
        }
    }
}

/* Any bytes as the value of a body. */
void prove_unescape(void)
{
    size_t length;
    size_t size;
    /*@ loop unroll 1000; */
    for (length = 0; length <= JSON; ++length) {
        const char *value = any_bytes(length);
        /*@ loop unroll 1000; */
        for (size = 0; size <= JSON + 1U; ++size) {
            (void)edge_errors_unescape(room(size), size, value, length);
        }
    }
}
