/* A look-up by bsearch in the sorted names. */
#include <stdlib.h>
#include <string.h>

#include "operation.h"

#define ROW(name, message) #name,
static const char *const NAMES[] = {
#include "sorted.inc"
};
#undef ROW

typedef struct name_bytes {
    const char *bytes;
    size_t length;
} name_bytes;

static int compare(const void *key, const void *row)
{
    const name_bytes *name = key;
    const char *other = *(const char *const *)row;
    int order = strncmp(name->bytes, other, name->length);
    if (order == 0) {
        order = (other[name->length] == '\0') ? 0 : -1;
    }
    return order;
}

void on_bytes(const char *name, size_t length, char *buffer, size_t size)
{
    const name_bytes key = {name, length};
    const void *found =
        bsearch(&key, NAMES, sizeof NAMES / sizeof NAMES[0], sizeof NAMES[0], compare);
    buffer[0] = (found != NULL) ? '1' : '0';
}
