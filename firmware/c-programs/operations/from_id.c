/* The id of a code, then its code. */
#include "operation.h"

void on_code(edge_errors_code code, char *buffer, size_t size)
{
    (void)edge_errors_from_id(edge_errors_id(code));
}
