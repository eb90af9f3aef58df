/* What the sensor needs of its chip, an nRF51822 with a Cortex-M0. */
#ifndef CHIP_H
#define CHIP_H

/* The UART. */
void uart_start(void);
char uart_receive(void);
void uart_send(char byte);

#endif
