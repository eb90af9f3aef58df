/* A look-up by a loop over the names, then the body by snprintf: right as long as nothing needs an
 * escape. */
#include <stdio.h>

#include "operation.h"
#include "scan.h"

#define ROW(name, message) message,
static const char *const MESSAGES[] = {
#include "rows.inc"
};
#undef ROW

void on_bytes(const char *name, size_t length, char *buffer, size_t size)
{
    const size_t row = row_of(name, length);
    if (row < ROWS) {
        (void)snprintf(buffer, size, "{\"code\":\"%s\",\"message\":\"%s\"}", NAMES[row],
                       MESSAGES[row]);
    }
}
