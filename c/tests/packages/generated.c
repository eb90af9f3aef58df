/* Two catalogues in one program: the built-in one, and one of its own. */
#include "edge_errors.h"
#include "pump.h"

#include <stdio.h>

int main(void)
{
    char body[128];
    const pump_arg args[] = {PUMP_INT(2)};
    edge_errors_json(body, sizeof body, EDGE_ERRORS_CODE_EDGESERVICE_OFFLINE, &edge_errors_en);
    puts(body);
    pump_json_args(body, sizeof body, PUMP_CODE_PUMP_BLOCKED, &pump_en, args, 1);
    puts(body);
    return 0;
}
