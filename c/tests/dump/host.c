/* The dump on a system with a C library. */
#include <stdio.h>

#include "dump.h"

void out(char character)
{
    (void)putchar(character);
}

int main(void)
{
    dump();
    return (ferror(stdout) != 0) ? 1 : 0;
}
