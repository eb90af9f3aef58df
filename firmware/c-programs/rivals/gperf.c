/* gperf's look-up, of names alone. */
#include <stddef.h>
#include <string.h>

#include "gperf.inc"
#include "operation.h"

void on_bytes(const char *name, size_t length, char *buffer, size_t size)
{
    buffer[0] = (in_word_set(name, length) != NULL) ? '1' : '0';
}
