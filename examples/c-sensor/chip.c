/* Start-up, UART and the end of an nRF51822, as QEMU's machine `microbit` emulates it. */
#include "chip.h"

#include <stdint.h>

/* The registers of the UART: nRF51 Series Reference Manual, chapter 29. */
#define UART(offset) (*(volatile uint32_t *)(0x40002000U + (offset)))
#define START_RX UART(0x000U)
#define START_TX UART(0x008U)
#define RECEIVED UART(0x108U)
#define SENT UART(0x11CU)
#define ENABLE UART(0x500U)
#define RXD UART(0x518U)
#define TXD UART(0x51CU)

void uart_start(void)
{
    ENABLE = 4U;
    START_RX = 1U;
    START_TX = 1U;
}

char uart_receive(void)
{
    while (RECEIVED == 0U) {
    }
    RECEIVED = 0U;
    return (char)RXD;
}

void uart_send(char byte)
{
    SENT = 0U;
    TXD = (uint8_t)byte;
    while (SENT == 0U) {
    }
}

int main(void);
void reset(void);
extern uint32_t stack_end; /* chip.ld */

/* Nothing is copied to RAM and nothing is cleared there: the sensor has no static variables. */
void reset(void)
{
    (void)main();
    /* Semihosting: SYS_EXIT with ADP_Stopped_ApplicationExit ends QEMU. */
    __asm__ volatile("movs r0, #0x18\n ldr r1, =0x20026\n bkpt #0xAB" ::: "r0", "r1", "memory");
    for (;;) {
    }
}

typedef struct vector_table {
    uint32_t *stack;
    void (*reset)(void);
} vector_table;

__attribute__((section(".vectors"), used)) static const vector_table vectors = {&stack_end, reset};
