/*
 * A gateway that shows errors to an operator. It reads bodies, one on each line of standard input,
 * and prints what they say in the operator's language:
 *
 *     gateway [LANGUAGE] <bodies
 */
#define _POSIX_C_SOURCE 200809L /* getline */
#include "edge_errors.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A code is shown in the operator's language if the catalogue has it, and if its message takes no
 * arguments: the arguments are known only as a part of the sender's text, which is shown then. */
static bool is_known(edge_errors_code code, const edge_errors_language *language)
{
    return code != EDGE_ERRORS_CODE_NONE
           && strchr(edge_errors_template(code, language), '%') == NULL;
}

static void show(const edge_errors_body *body, const edge_errors_language *language)
{
    char name[256];
    char text[1024] = "";
    edge_errors_code code = edge_errors_body_code(body);
    (void)edge_errors_unescape(name, sizeof name, body->code, body->code_length);
    if (is_known(code, language)) {
        (void)edge_errors_text(text, sizeof text, code, language, NULL, 0U);
    } else if (body->message != NULL) {
        (void)edge_errors_unescape(text, sizeof text, body->message, body->message_length);
    }
    printf("%s: %s\n", name, text);
}

/* Shows each line. False: one of them is no body. */
static bool show_all(FILE *input, const edge_errors_language *language)
{
    bool is_good = true;
    char *line = NULL;
    size_t size = 0U;
    size_t number = 0U;
    ssize_t length = getline(&line, &size, input);
    while (length > 0) {
        edge_errors_body body;
        size_t offset = 0U;
        ++number;
        if (edge_errors_parse(&body, line, (size_t)length, &offset) == EDGE_ERRORS_OK) {
            show(&body, language);
        } else {
            fprintf(stderr, "line %zu is no body: look at byte %zu\n", number, offset + 1U);
            is_good = false;
        }
        length = getline(&line, &size, input);
    }
    free(line);
    return is_good;
}

int main(int argc, char **argv)
{
    const edge_errors_language *language =
        argc > 1 ? edge_errors_language_of(argv[1]) : &edge_errors_en;
    if (language == NULL) {
        fprintf(stderr, "there are no messages in the language %s\n", argv[1]);
        return 2;
    }
    (void)setvbuf(stdout, NULL, _IOLBF, BUFSIZ); /* a body is shown when it comes */
    return show_all(stdin, language) ? 0 : 1;
}
