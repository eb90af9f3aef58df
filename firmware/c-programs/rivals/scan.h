/* Names and messages as one would write them by hand, and the loop that searches them. */
#ifndef SCAN_H
#define SCAN_H

#include <stddef.h>
#include <string.h>

#define ROW(name, message) #name,
static const char *const NAMES[] = {
#include "rows.inc"
};
#undef ROW

#define ROWS (sizeof NAMES / sizeof NAMES[0])

static size_t row_of(const char *name, size_t length)
{
    size_t row = 0U;
    while (row < ROWS) {
        if ((strncmp(NAMES[row], name, length) == 0) && (NAMES[row][length] == '\0')) {
            break;
        }
        ++row;
    }
    return row;
}

#endif
