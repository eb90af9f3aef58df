/* The dump on an AVR, over its first serial port. */
#include <avr/interrupt.h>
#include <avr/io.h>
#include <avr/sleep.h>

#include "dump.h"

void out(char character)
{
    while ((UCSR0A & (1U << UDRE0)) == 0U) {
    }
    UDR0 = (uint8_t)character;
}

int main(void)
{
    /* As fast as it can be. */
    UBRR0 = 0U;
    UCSR0A = 1U << U2X0;
    UCSR0B = 1U << TXEN0;
    dump();
    print_text("end\n");
    /* The simulator ends where a chip sleeps and nothing can wake it. */
    cli();
    sleep_mode();
    return 0;
}
