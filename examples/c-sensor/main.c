/*
 * A sensor: each line that comes over the UART is a body of an error, and it answers with a body in
 * English.
 *
 * It has no heap and no static variables, and takes the messages of one language.
 */
#include "chip.h"
#include "edge_errors.h"
#include "edge_errors_bodies.h"

#include <stdbool.h>
#include <stddef.h>

#define LINE_SIZE 256U
#define ADDRESS "10.0.0.7:7000"

/* Ends the program, so that the emulator can end. */
#define END_OF_TRANSMISSION '\4'

typedef struct line {
    char bytes[LINE_SIZE];
    size_t length;
} line;

/* Reads a line. False: there is no more. A longer line is cut, and then it is no body. */
static bool receive(line *received)
{
    char byte = uart_receive();
    received->length = 0U;
    while (byte != '\n' && byte != END_OF_TRANSMISSION) {
        if (received->length < sizeof received->bytes) {
            received->bytes[received->length] = byte;
            ++received->length;
        }
        byte = uart_receive();
    }
    return byte == '\n';
}

static void send(const char *body)
{
    while (*body != '\0') {
        uart_send(*body);
        ++body;
    }
    uart_send('\n');
}

static void answer(const line *received)
{
    const edge_errors_arg args[] = {EDGE_ERRORS_STR(ADDRESS)};
    char buffer[EDGE_ERRORS_JSON_SIZE + sizeof ADDRESS];
    edge_errors_code code = EDGE_ERRORS_CODE_NONE;
    edge_errors_body body;
    if (edge_errors_parse(&body, received->bytes, received->length, NULL) == EDGE_ERRORS_OK) {
        code = edge_errors_body_code(&body);
    }
    switch (code) {
    case EDGE_ERRORS_CODE_NONE:
        send(EDGE_ERRORS_BODY(en, INVALID_PARAM));
        break;
    case EDGE_ERRORS_CODE_EDGESERVICE_ENDPOINT_EXIST:
        (void)edge_errors_json_args(buffer, sizeof buffer, code, &edge_errors_en, args, 1U);
        send(buffer);
        break;
    default:
        (void)edge_errors_json(buffer, sizeof buffer, code, &edge_errors_en);
        send(buffer);
        break;
    }
}

int main(void)
{
    line received;
    uart_start();
    while (receive(&received)) {
        answer(&received);
    }
    return 0;
}
