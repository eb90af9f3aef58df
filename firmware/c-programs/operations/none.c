/* The bench alone. */
#include "operation.h"

void on_bytes(const char *bytes, size_t length, char *buffer, size_t size)
{
}

void on_code(edge_errors_code code, char *buffer, size_t size)
{
}
