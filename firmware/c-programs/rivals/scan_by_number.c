/* The name of a number by a loop over pairs, as ESP-IDF's esp_err_to_name has it. */
#include "operation.h"

typedef struct pair {
    int number;
    const char *name;
} pair;

#define ROW(name, message) {EDGE_ERRORS_CODE_##name, #name},
static const pair PAIRS[] = {
#include "rows.inc"
};
#undef ROW

void on_code(edge_errors_code code, char *buffer, size_t size)
{
    size_t row;
    for (row = 0U; row < (sizeof PAIRS / sizeof PAIRS[0]); ++row) {
        if (PAIRS[row].number == (int)code) {
            buffer[0] = PAIRS[row].name[0];
            break;
        }
    }
}
