/* A look-up, then the body. */
#include "operation.h"

void on_bytes(const char *name, size_t length, char *buffer, size_t size)
{
    (void)edge_errors_json(buffer, size, edge_errors_lookup(name, length), &LANGUAGE);
}
