#ifndef EDGE_ERRORS_H
#define EDGE_ERRORS_H

/* All texts are UTF-8. The functions have no state: any thread may call them, and an interrupt, too. A pointer must not
 * be NULL, except where its description says so, or where the count of what it points to is 0. A `size` is that of the
 * buffer, or less. */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The source has the same number: a header and a source of two exports do not compile together. */
#define EDGE_ERRORS_VERSION @VERSION@

/* Where the tables are. On AVR, a constant is in RAM: define it as __flash or __memx for the whole program, and
 * compile as GNU C. Elsewhere leave it undefined. */
#ifdef EDGE_ERRORS_ROM
#define EDGE_ERRORS_HAS_ROM 1
#else
#define EDGE_ERRORS_ROM
#define EDGE_ERRORS_HAS_ROM 0
#endif

/**
 * The codes: each number from 1 to EDGE_ERRORS_COUNT is one. The next version of the catalogue may give a code another
 * number here: do not store or send it. The name stays, and so do the id (edge_errors_id) and the number of the
 * catalogue (edge_errors_number).
 */
typedef enum edge_errors_code {
    EDGE_ERRORS_CODE_NONE = 0, /**< No code. */
@CODES@
} edge_errors_code;

/** How many codes there are. */
#define EDGE_ERRORS_COUNT @COUNT@U
/** The size of a buffer for the longest name, with its NUL. */
#define EDGE_ERRORS_NAME_SIZE @NAME_SIZE@U
/** The size of a buffer for the longest body, with its NUL, where no argument is missing and all are empty. */
#define EDGE_ERRORS_JSON_SIZE @JSON_SIZE@U
/** CRC-32 over all names and messages: by it, two programs can tell whether their catalogues differ. */
#define EDGE_ERRORS_CATALOG_ID @CATALOG_ID@

/** A language. A program links only the languages that it names. */
typedef struct edge_errors_language edge_errors_language;

@LANGUAGES@

/**
 * The language that fits a BCP 47 tag best, such as "en-US", or the name of a locale, such as "zh_CN.UTF-8" (RFC 4647,
 * section 3.4); NULL if none does, or if `tag` is NULL: take one of your own then, the other functions need a language.
 * A program that calls it links all languages.
 */
const edge_errors_language *edge_errors_language_of(const char *tag);

/** The code with exactly this name, or EDGE_ERRORS_CODE_NONE. It takes any bytes. */
edge_errors_code edge_errors_lookup(const char *name, size_t length);

#if !IS_PACKED
/** The name of a code; "" where it is none. */
const EDGE_ERRORS_ROM char *edge_errors_name(edge_errors_code code);

/** The message of a code, with its verbs, such as "no disk in slot %d"; "" where it is none. */
const EDGE_ERRORS_ROM char *edge_errors_template(edge_errors_code code, const edge_errors_language *language);

#endif
/**
 * Writes the name of a code, as snprintf does: the result is its length without the NUL. If that is not less than
 * `size`, the name was cut. With size 0, buffer may be NULL. For EDGE_ERRORS_CODE_NONE it writes "".
 */
size_t edge_errors_name_copy(char *buffer, size_t size, edge_errors_code code);

/** The category of a code, such as "Edge Service"; "" where it is none. */
const EDGE_ERRORS_ROM char *edge_errors_category(edge_errors_code code);

/** CRC-32 of the name, as zlib's: four bytes in place of it, which never change. 0 for EDGE_ERRORS_CODE_NONE. */
uint32_t edge_errors_id(edge_errors_code code);

/** The code with this id, or EDGE_ERRORS_CODE_NONE. */
edge_errors_code edge_errors_from_id(uint32_t id);

/** The number that the catalogue gives a code, from 1 to 2147483647; 0 where it gives none. */
uint32_t edge_errors_number(edge_errors_code code);

/** The code with this number, or EDGE_ERRORS_CODE_NONE. */
edge_errors_code edge_errors_from_number(uint32_t number);

/**
 * An argument of a message: it takes the place of a verb. Write it with one of the macros:
 *
 *     const edge_errors_arg args[] = {EDGE_ERRORS_STR(address), EDGE_ERRORS_INT(7)};
 *
 * It borrows its text, which must stay as it is until the call returns. A byte of the text that is not UTF-8 is
 * written as U+FFFD.
 */
typedef struct edge_errors_arg {
    uint8_t kind;
    const char *text;
    uint64_t number;
} edge_errors_arg;

/** What prints an argument of another kind. */
typedef struct edge_errors_printer edge_errors_printer;

/** For EDGE_ERRORS_FLOAT. Only a program that names it links the code that prints floats. */
extern const edge_errors_printer edge_errors_float;

/** The 64 bits of a floating-point number (IEEE 754). */
uint64_t edge_errors_float_bits(double number);

/** Nothing: Go's nil. */
#define EDGE_ERRORS_NIL {0U, NULL, 0U}
/** A text with a NUL at its end; NULL is nil. */
#define EDGE_ERRORS_STR(string) {1U, (string), 0U}
/** A text of so many bytes; NULL is nil. */
#define EDGE_ERRORS_STRN(string, length) {2U, (string), (uint64_t)(length)}
/** A signed integer: Go's int. */
#define EDGE_ERRORS_INT(integer) {3U, NULL, (uint64_t)(int64_t)(integer)}
/** An unsigned integer: Go's uint. */
#define EDGE_ERRORS_UINT(integer) {4U, NULL, (uint64_t)(integer)}
/** true or false. */
#define EDGE_ERRORS_BOOL(boolean) {5U, NULL, (boolean) ? 1U : 0U}
/** A floating-point number: Go's float64. It calls a function, so a static array cannot have it. */
#define EDGE_ERRORS_FLOAT(number) {6U, (const char *)&edge_errors_float, edge_errors_float_bits(number)}

/**
 * Writes the message of a code, as snprintf does: the result is the length of the whole text without the NUL. If that
 * is not less than `size`, the text was cut, between two characters. With size 0, buffer may be NULL.
 *
 * The verbs print as Go's fmt.Sprintf does: an argument that is missing is "%!v(MISSING)", one too many is
 * "%!(EXTRA int=7)". `args` may be NULL if `count` is 0. For EDGE_ERRORS_CODE_NONE it writes "", and the result is 0.
 */
size_t edge_errors_text(char *buffer, size_t size, edge_errors_code code, const edge_errors_language *language,
                        const edge_errors_arg *args, size_t count);

/**
 * Writes the body {"code":"...","message":"..."} of a code (RFC 8259), as snprintf does: the result is the length of
 * the whole body without the NUL. If that is not less than `size`, the message was cut, and the body is still a whole
 * object. Where not even a body with an empty message fits, buffer[0] is NUL. With size 0, buffer may be NULL.
 *
 * For EDGE_ERRORS_CODE_NONE it writes "", and the result is 0.
 */
size_t edge_errors_json(char *buffer, size_t size, edge_errors_code code, const edge_errors_language *language);

/** The same for a message with arguments, which print as in edge_errors_text. */
size_t edge_errors_json_args(char *buffer, size_t size, edge_errors_code code,
                             const edge_errors_language *language, const edge_errors_arg *args, size_t count);

/** The body of an error, as another program sent it. It points into the bytes that were parsed: keep these. */
typedef struct edge_errors_body {
    const char *code;      /**< The JSON value: a string with its quotes, or an integer. */
    size_t code_length;
    const char *message;   /**< The JSON value, of whatever type; NULL where there is none. */
    size_t message_length;
} edge_errors_body;

/** What is wrong with a body. */
typedef enum edge_errors_status {
    EDGE_ERRORS_OK = 0,
    EDGE_ERRORS_NOT_UTF8 = 1,
    EDGE_ERRORS_SYNTAX = 2,        /**< It is not JSON. */
    EDGE_ERRORS_TOO_DEEP = 3,      /**< More than 128 arrays and objects are in each other. */
    EDGE_ERRORS_NOT_AN_OBJECT = 4,
    EDGE_ERRORS_NO_CODE = 5,
    EDGE_ERRORS_CODE_TYPE = 6      /**< The code is neither a string nor an integer. */
} edge_errors_status;

/**
 * Reads a body: a JSON object in UTF-8 (RFC 8259), with its keys in any order, from any program. `offset` is set to
 * where the body is wrong, and may be NULL. If the result is not EDGE_ERRORS_OK, `body` has nothing. An error at
 * the offset `length` is that of a body that ends too early: a program that gets it piece by piece waits for more.
 *
 * The code is `code`, or `error` where there is none; the message is `message`, `reason` or `msg`. An object that is
 * `error` is read by the same rules. The time is proportional to the length, the stack does not depend on it.
 */
edge_errors_status edge_errors_parse(edge_errors_body *body, const char *json, size_t length, size_t *offset);

/** The code of a body: by its name, or by its number; EDGE_ERRORS_CODE_NONE if the catalogue has no such code. */
edge_errors_code edge_errors_body_code(const edge_errors_body *body);

/**
 * Writes a value of a body as text, as snprintf does: a string without its quotes and escapes, any other value as it
 * is. The result is the length of the whole text without the NUL. If that is not less than `size`, the text was cut,
 * between two characters. With size 0, buffer may be NULL. A message that is not there, NULL with the length 0, is "".
 */
size_t edge_errors_unescape(char *buffer, size_t size, const char *value, size_t length);

#ifdef __cplusplus
}
#endif

#endif /* EDGE_ERRORS_H */
