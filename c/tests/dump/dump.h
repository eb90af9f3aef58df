/* Prints what the C says of every code, of tags of languages and of received bodies, a line each:
 * the lines that the program in this folder prints by the crate. src/main.rs says more. */
#ifndef DUMP_H
#define DUMP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "edge_errors.h"
#include "said.h"

typedef struct arguments_list {
    const edge_errors_arg *args;
    size_t count;
} arguments_list;

/* Once, before the first list. */
void set_doubles(void);

/* NULL after the last one. */
const arguments_list *list_of(size_t index);

/* What stands before and after a document. */
typedef struct place {
    const char *before;
    const char *after;
} place;

/* The program in Rust writes these. A NULL ends each list. */
extern const char *const languages[];
extern const char *const tags[];
extern const place places[];

/* Each after its length in two bytes, the low one first. After the last one, that is 65535. */
extern const EDGE_ERRORS_ROM unsigned char documents[];

/* What is written as snprintf writes it. */
typedef size_t writer(char *buffer, size_t size, const void *of);

/* Calls it with a buffer of every STEP-th size, and says what it wrote. */
void say_cut(writer *write, const void *of, size_t start, size_t step);

/* The last bytes of a room: a sanitizer sees what is read or written behind them. */
char *room_of(size_t size);

/* What is read of the body that is written without arguments. */
void say_own_body(edge_errors_code code, const edge_errors_language *language);

void print_bodies(void);

void dump(void);

#endif /* DUMP_H */
