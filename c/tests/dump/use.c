/* Uses all that the headers declare, as C and as C++. The check c_warnings writes every.h from the
 * headers: CODE, LANGUAGE and BODY of each. */
#include "edge_errors.h"
#include "edge_errors_bodies.h"

size_t use(char *buffer, size_t size, const char *text, size_t length, double number);
const char *name_of(edge_errors_code code);

#define LANGUAGE(name) &name,
#define CODE(name)
#define BODY(name)
static const edge_errors_language *const all_languages[] = {
#include "every.h"
};
#undef LANGUAGE
#undef BODY

#define LANGUAGE(name)
#define BODY(name) name,
static const char *const all_bodies[] = {
#include "every.h"
};
#undef BODY
#undef CODE

#define BODY(name)
#define CODE(name)                                                                                 \
    case name:                                                                                     \
        return #name;
/* A switch over the codes has them all, each once. */
const char *name_of(edge_errors_code code)
{
    switch (code) {
#include "every.h"
    case EDGE_ERRORS_CODE_NONE:
        break;
    }
    return "";
}

static size_t use_arguments(char *buffer, size_t size, edge_errors_code code,
                            const edge_errors_language *language)
{
    static const edge_errors_arg constant[] = {
        EDGE_ERRORS_STR("text"), EDGE_ERRORS_STRN("text", 3), EDGE_ERRORS_INT(-1),
        EDGE_ERRORS_UINT(1),     EDGE_ERRORS_BOOL(true),      EDGE_ERRORS_NIL,
    };

    return edge_errors_text(buffer, size, code, language, constant,
                            sizeof constant / sizeof constant[0]);
}

static size_t use_body(char *buffer, size_t size, const char *json, size_t length)
{
    edge_errors_body body;
    size_t offset;

    switch (edge_errors_parse(&body, json, length, &offset)) {
    case EDGE_ERRORS_OK:
        break;
    case EDGE_ERRORS_NOT_UTF8:
    case EDGE_ERRORS_SYNTAX:
    case EDGE_ERRORS_TOO_DEEP:
    case EDGE_ERRORS_NOT_AN_OBJECT:
    case EDGE_ERRORS_NO_CODE:
    case EDGE_ERRORS_CODE_TYPE:
        return offset;
    }
    if (edge_errors_body_code(&body) == EDGE_ERRORS_CODE_NONE) {
        return edge_errors_unescape(buffer, size, body.code, body.code_length);
    }
    return (body.message == NULL)
               ? 0U
               : edge_errors_unescape(buffer, size, body.message, body.message_length);
}

size_t use(char *buffer, size_t size, const char *text, size_t length, double number)
{
    const edge_errors_code code = edge_errors_lookup(text, length);
    const edge_errors_language *const language = edge_errors_language_of(text);
    const edge_errors_arg args[] = {
        EDGE_ERRORS_STR(text),     EDGE_ERRORS_STRN(text, length), EDGE_ERRORS_INT(-1),
        EDGE_ERRORS_UINT(length),  EDGE_ERRORS_BOOL(length > 1U),  EDGE_ERRORS_NIL,
        EDGE_ERRORS_FLOAT(number),
    };
    char name[EDGE_ERRORS_NAME_SIZE];
    char body[EDGE_ERRORS_JSON_SIZE];
    const size_t languages = sizeof all_languages / sizeof all_languages[0];
    size_t sum = edge_errors_name_copy(name, sizeof name, code);

    sum += edge_errors_json(body, sizeof body, code, all_languages[length % languages]);
    sum += edge_errors_json_args(buffer, size, code, language, args, sizeof args / sizeof args[0]);
    sum += use_arguments(buffer, size, code, language);
    sum += use_body(buffer, size, text, length);
    sum += (unsigned char)*all_bodies[length % (sizeof all_bodies / sizeof all_bodies[0])];
    sum += (unsigned char)edge_errors_category(code)[0];
#ifndef IS_PACKED
    sum += (unsigned char)edge_errors_name(code)[0];
    sum += (unsigned char)edge_errors_template(code, language)[0];
#endif
    if ((edge_errors_from_id(edge_errors_id(code)) == code)
        && (edge_errors_from_number(edge_errors_number(code)) == code)) {
        sum += (size_t)(EDGE_ERRORS_COUNT + (EDGE_ERRORS_CATALOG_ID & 1U));
    }
    return sum;
}
