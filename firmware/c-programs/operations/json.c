/* The body. */
#include "operation.h"

void on_code(edge_errors_code code, char *buffer, size_t size)
{
    (void)edge_errors_json(buffer, size, code, &LANGUAGE);
}
