/* Reads any bytes as a body, and as a value of one, for libFuzzer: the parts of a body must lie in
 * it, and nothing may be read or written outside. The sanitizers find that, because the input and
 * each buffer are memory of exactly their length. */
#include <stdlib.h>
#include <string.h>

#include "edge_errors.h"

static void require(bool is_right)
{
    if (!is_right) {
        abort();
    }
}

/* Unescapes a value into a buffer of this size, and returns how long its text is. */
static size_t unescape(const char *value, size_t length, size_t size)
{
    char *buffer = (char *)malloc(size);
    size_t needed = edge_errors_unescape(buffer, size, value, length);
    require((needed >= size) || (buffer[needed] == '\0'));
    require((size == 0U) || (memchr(buffer, '\0', size) != NULL));
    free(buffer);
    return needed;
}

/* In a buffer that it fills, and in one that is too short. */
static void check_value(const char *value, size_t length)
{
    size_t needed = edge_errors_unescape(NULL, 0U, value, length);
    /* A lone backslash, which no body has, becomes U+FFFD. */
    require(needed <= length + 2U);
    require(unescape(value, length, needed + 1U) == needed);
    if (length > 0U) {
        size_t cut = (unsigned char)value[length / 2U] % (needed + 1U);
        require(unescape(value, length, cut) == needed);
    }
}

static bool is_within(const char *part, size_t length, const char *json, size_t size)
{
    return part >= json && length <= size && (size_t)(part - json) <= size - length;
}

static void check_body(const edge_errors_body *body, const char *json, size_t size)
{
    require(is_within(body->code, body->code_length, json, size));
    check_value(body->code, body->code_length);
    if (body->message != NULL) {
        require(is_within(body->message, body->message_length, json, size));
        check_value(body->message, body->message_length);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *json = (const char *)data;
    edge_errors_body body;
    size_t offset = size + 1U;
    edge_errors_status status = edge_errors_parse(&body, json, size, &offset);
    edge_errors_code code = edge_errors_body_code(&body);
    require(offset <= size);
    require(code <= EDGE_ERRORS_COUNT);
    require(edge_errors_parse(&body, json, size, NULL) == status);
    if (status == EDGE_ERRORS_OK) {
        check_body(&body, json, size);
    } else {
        require((body.code == NULL) && (body.message == NULL) && (code == EDGE_ERRORS_CODE_NONE));
    }
    /* What a caller made up. */
    check_value(json, size);
    body.code = json;
    body.code_length = size;
    (void)edge_errors_body_code(&body);
    return 0;
}
