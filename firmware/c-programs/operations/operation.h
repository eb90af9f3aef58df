/* The operation of a program: the bench calls one of these on each of its inputs. */
#ifndef OPERATION_H
#define OPERATION_H

#include <stddef.h>

#include "edge_errors.h"

/* On a name or a body, which ends with no NUL. */
void on_bytes(const char *bytes, size_t length, char *buffer, size_t size);

/* On a code that takes no argument. */
void on_code(edge_errors_code code, char *buffer, size_t size);

#endif
