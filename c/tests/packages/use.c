/* Prints a body: each way to the library is tried with this program. */
#include "edge_errors.h"

#include <stdio.h>

int main(void)
{
    char body[EDGE_ERRORS_JSON_SIZE];
    edge_errors_json(body, sizeof body, EDGE_ERRORS_CODE_EDGESERVICE_OFFLINE, &edge_errors_en);
    puts(body);
    return 0;
}
