/* Three bodies known at build time, one of them chosen at run time, and copied into the buffer. */
#include <string.h>

#include "edge_errors_bodies.h"
#include "operation.h"

void on_code(edge_errors_code code, char *buffer, size_t size)
{
    if (code == EDGE_ERRORS_CODE_REQUEST_TIMEOUT) {
        (void)strcpy(buffer, EDGE_ERRORS_BODY_zh_REQUEST_TIMEOUT);
    } else if (code == EDGE_ERRORS_CODE_EDGESERVICE_OFFLINE) {
        (void)strcpy(buffer, EDGE_ERRORS_BODY_zh_EDGESERVICE_OFFLINE);
    } else {
        (void)strcpy(buffer, EDGE_ERRORS_BODY_zh_INVALID_PARAM);
    }
}
