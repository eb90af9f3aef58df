#include "dump.h"

/* More than the longest document in a place. Bodies are its last bytes, as in a room. */
static char received[800];

/* What edge_errors_unescape takes. */
typedef struct json_value {
    const char *text;
    size_t length;
} json_value;

static const char *name_of(edge_errors_status status)
{
    switch (status) {
    case EDGE_ERRORS_OK:
        return "Ok";
    case EDGE_ERRORS_NOT_UTF8:
        return "NotUtf8";
    case EDGE_ERRORS_SYNTAX:
        return "Syntax";
    case EDGE_ERRORS_TOO_DEEP:
        return "TooDeep";
    case EDGE_ERRORS_NOT_AN_OBJECT:
        return "NotAnObject";
    case EDGE_ERRORS_NO_CODE:
        return "NoCode";
    case EDGE_ERRORS_CODE_TYPE:
        return "CodeType";
    default:
        return "another status";
    }
}

static size_t write_unescaped(char *buffer, size_t size, const void *of)
{
    const json_value *const value = (const json_value *)of;

    return edge_errors_unescape(buffer, size, value->text, value->length);
}

/* The values of the code and of the message as the crate's `Debug` writes them, which is JSON. */
static void say_values(const edge_errors_body *body)
{
    static const char before[] = "{\"code\":";
    static const char between[] = ",\"message\":";
    const char *const message = (body->message == NULL) ? "null" : body->message;
    const size_t length = (body->message == NULL) ? strlen(message) : body->message_length;

    say_number(
        (uint32_t)(sizeof before - 1U + body->code_length + sizeof between - 1U + length + 1U));
    say_bytes(before, sizeof before - 1U);
    say_bytes(body->code, body->code_length);
    say_bytes(between, sizeof between - 1U);
    say_bytes(message, length);
    say_bytes("}", 1U);
}

static void say_body(const char *json, size_t length)
{
    edge_errors_body body;
    size_t offset = 0U;
    const edge_errors_status status = edge_errors_parse(&body, json, length, &offset);
    const char *const name = name_of(status);

    say_text(name, strlen(name));
    if (status != EDGE_ERRORS_OK) {
        say_number((uint32_t)offset);
        return;
    }
    say_number(edge_errors_id(edge_errors_body_code(&body)));
    say_values(&body);
    if (body.message != NULL) {
        json_value message;

        message.text = body.message;
        message.length = body.message_length;
        say_cut(write_unescaped, &message, length, STEP);
    }
}

void say_own_body(edge_errors_code code, const edge_errors_language *language)
{
    char *const json = &received[sizeof received - 1U - edge_errors_json(NULL, 0U, code, language)];

    say_body(json,
             edge_errors_json(json, (size_t)(&received[sizeof received] - json), code, language));
}

/* A byte of a document in its place. */
static char byte_at(size_t at, const EDGE_ERRORS_ROM unsigned char *document, size_t length,
                    const place *of)
{
    const size_t before = strlen(of->before);

    if (at < before) {
        return of->before[at];
    }
    if (at - before < length) {
        return (char)document[at - before];
    }
    return of->after[at - before - length];
}

/* What is read of a document in its place, and of the start of that. */
static void say_in_place(size_t index, const EDGE_ERRORS_ROM unsigned char *document, size_t length,
                         const place *of)
{
    const size_t whole = strlen(of->before) + length + strlen(of->after);
    size_t start = index % STEP;
    bool is_whole;

    do {
        const size_t size = (start < whole) ? start : whole;
        char *const body = &received[sizeof received - size];
        size_t i;

        for (i = 0U; i < size; ++i) {
            body[i] = byte_at(i, document, length, of);
        }
        say_body(body, size);
        is_whole = (size == whole);
        start += STEP;
    } while (!is_whole);
}

void print_bodies(void)
{
    const EDGE_ERRORS_ROM unsigned char *document = documents;
    char digits[DIGITS];
    size_t index;

    for (index = 0U; document[1] != 0xFFU; ++index) {
        const size_t length = (size_t)document[0] | ((size_t)document[1] << 8);
        const place *of;

        for (of = places; of->before != NULL; ++of) {
            say_in_place(index, &document[2], length, of);
        }
        print_line("document", digits_of(index, digits));
        document = &document[2U + length];
    }
}
