/* The body of a message with two arguments. */
#include "operation.h"

void on_code(edge_errors_code code, char *buffer, size_t size)
{
    const edge_errors_arg args[] = {EDGE_ERRORS_STR("47.102.152.39:7000"),
                                    EDGE_ERRORS_STR("agent-1")};
    (void)edge_errors_json_args(
        buffer, size, EDGE_ERRORS_CODE_EDGESERVICE_ENDPOINT_AND_AGENTID_EXIST, &LANGUAGE, args, 2U);
}
