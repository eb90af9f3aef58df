/* A received body. */
#include "operation.h"

void on_bytes(const char *json, size_t length, char *buffer, size_t size)
{
    edge_errors_body body;
    (void)edge_errors_parse(&body, json, length, NULL);
}
