/* A received body, then its code. */
#include "operation.h"

void on_bytes(const char *json, size_t length, char *buffer, size_t size)
{
    edge_errors_body body;
    if (edge_errors_parse(&body, json, length, NULL) == EDGE_ERRORS_OK) {
        (void)edge_errors_body_code(&body);
    }
}
