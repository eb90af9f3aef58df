/* Three bodies known at build time, one of them chosen at run time, and copied into the buffer. */
#include <string.h>

#include "edge_errors_bodies.h"
#include "operation.h"

static const char OFFLINE[] = EDGE_ERRORS_BODY(zh, EDGESERVICE_OFFLINE);
static const char TIMEOUT[] = EDGE_ERRORS_BODY(zh, REQUEST_TIMEOUT);
static const char INVALID[] = EDGE_ERRORS_BODY(zh, INVALID_PARAM);

void on_code(edge_errors_code code, char *buffer, size_t size)
{
    if (code == EDGE_ERRORS_CODE_REQUEST_TIMEOUT) {
        (void)memcpy(buffer, TIMEOUT, sizeof TIMEOUT);
    } else if (code == EDGE_ERRORS_CODE_EDGESERVICE_OFFLINE) {
        (void)memcpy(buffer, OFFLINE, sizeof OFFLINE);
    } else {
        (void)memcpy(buffer, INVALID, sizeof INVALID);
    }
}
