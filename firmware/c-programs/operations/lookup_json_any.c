/* A look-up, then the body in a language that is chosen when the program runs. */
#include "operation.h"

void on_bytes(const char *name, size_t length, char *buffer, size_t size)
{
    const edge_errors_language *language = (buffer == NULL) ? &edge_errors_en : &edge_errors_zh;
    (void)edge_errors_json(buffer, size, edge_errors_lookup(name, length), language);
}
