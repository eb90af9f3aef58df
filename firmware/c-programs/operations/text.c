/* The text. */
#include "operation.h"

void on_code(edge_errors_code code, char *buffer, size_t size)
{
    (void)edge_errors_text(buffer, size, code, &LANGUAGE, NULL, 0U);
}
