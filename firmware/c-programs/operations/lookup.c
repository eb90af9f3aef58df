/* A look-up. */
#include "operation.h"

void on_bytes(const char *name, size_t length, char *buffer, size_t size)
{
    (void)edge_errors_lookup(name, length);
}
