/* All that a generated header declares, as one object for Rust: once for each form. It is written
 * as a program of a user is. `build.rs` puts the prefix of the form in the place of `edge_errors`,
 * as the generator does. */
#include "edge_errors.h"
#include "edge_errors_bodies.h"

static edge_errors_arg nil(void)
{
    const edge_errors_arg arg = EDGE_ERRORS_NIL;
    return arg;
}

static edge_errors_arg str(const char *text)
{
    const edge_errors_arg arg = EDGE_ERRORS_STR(text);
    return arg;
}

static edge_errors_arg strn(const char *text, size_t length)
{
    const edge_errors_arg arg = EDGE_ERRORS_STRN(text, length);
    return arg;
}

static edge_errors_arg from_int(int64_t number)
{
    const edge_errors_arg arg = EDGE_ERRORS_INT(number);
    return arg;
}

static edge_errors_arg from_uint(uint64_t number)
{
    const edge_errors_arg arg = EDGE_ERRORS_UINT(number);
    return arg;
}

static edge_errors_arg from_bool(bool value)
{
    const edge_errors_arg arg = EDGE_ERRORS_BOOL(value);
    return arg;
}

static edge_errors_arg from_float(double number)
{
    const edge_errors_arg arg = EDGE_ERRORS_FLOAT(number);
    return arg;
}

/* In the order of the catalogue. */
static const edge_errors_code codes[] = {
#include "codes.inc"
};

static const edge_errors_language *const languages[] = {
#include "languages.inc"
};

/* The macros that are whole bodies. One may be longer than the literals that every compiler must
 * take. */
#pragma GCC diagnostic ignored "-Woverlength-strings"
struct constant {
    size_t language;
    edge_errors_code code;
    const char *body;
};

static const struct constant bodies[] = {
#include "bodies.inc"
    {0U, EDGE_ERRORS_CODE_NONE, NULL},
};

/* src/interface.rs has the same members. */
struct interface {
    const edge_errors_code *codes;
    size_t code_count;
    const edge_errors_language *const *languages;
    size_t language_count;
    const struct constant *bodies;
    size_t body_count;
    size_t count;
    size_t name_size;
    size_t json_size;
    uint32_t catalog_id;
    edge_errors_arg (*nil)(void);
    edge_errors_arg (*str)(const char *text);
    edge_errors_arg (*strn)(const char *text, size_t length);
    edge_errors_arg (*from_int)(int64_t number);
    edge_errors_arg (*from_uint)(uint64_t number);
    edge_errors_arg (*from_bool)(bool value);
    edge_errors_arg (*from_float)(double number);
    edge_errors_code (*lookup)(const char *text, size_t length);
    const char *(*name)(edge_errors_code code);
    const char *(*template)(edge_errors_code code, const edge_errors_language *language);
    size_t (*name_copy)(char *buffer, size_t size, edge_errors_code code);
    const char *(*category)(edge_errors_code code);
    uint32_t (*id)(edge_errors_code code);
    edge_errors_code (*from_id)(uint32_t id);
    uint32_t (*number)(edge_errors_code code);
    edge_errors_code (*from_number)(uint32_t number);
    const edge_errors_language *(*language_of)(const char *tag);
    size_t (*text)(char *buffer, size_t size, edge_errors_code code,
                   const edge_errors_language *language, const edge_errors_arg *args, size_t count);
    size_t (*json)(char *buffer, size_t size, edge_errors_code code,
                   const edge_errors_language *language);
    size_t (*json_args)(char *buffer, size_t size, edge_errors_code code,
                        const edge_errors_language *language, const edge_errors_arg *args,
                        size_t count);
    edge_errors_status (*parse)(edge_errors_body *body, const char *json, size_t length,
                                size_t *offset);
    edge_errors_code (*body_code)(const edge_errors_body *body);
    size_t (*unescape)(char *buffer, size_t size, const char *value, size_t length);
};

extern const struct interface edge_errors_interface;
const struct interface edge_errors_interface = {
    codes,
    sizeof codes / sizeof codes[0],
    languages,
    sizeof languages / sizeof languages[0],
    bodies,
    sizeof bodies / sizeof bodies[0] - 1U,
    EDGE_ERRORS_COUNT,
    EDGE_ERRORS_NAME_SIZE,
    EDGE_ERRORS_JSON_SIZE,
    EDGE_ERRORS_CATALOG_ID,
    nil,
    str,
    strn,
    from_int,
    from_uint,
    from_bool,
    from_float,
    edge_errors_lookup,
#if IS_PLAIN
    edge_errors_name,
    edge_errors_template,
#else
    NULL,
    NULL,
#endif
    edge_errors_name_copy,
    edge_errors_category,
    edge_errors_id,
    edge_errors_from_id,
    edge_errors_number,
    edge_errors_from_number,
    edge_errors_language_of,
    edge_errors_text,
    edge_errors_json,
    edge_errors_json_args,
    edge_errors_parse,
    edge_errors_body_code,
    edge_errors_unescape,
};
