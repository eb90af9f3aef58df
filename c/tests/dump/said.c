#include "said.h"

#include <string.h>

static uint32_t crc = UINT32_C(0xFFFFFFFF);

void print_text(const char *text)
{
    for (; *text != '\0'; ++text) {
        out(*text);
    }
}

const char *digits_of(size_t number, char *buffer)
{
    char *at = &buffer[DIGITS - 1U];

    *at = '\0';
    do {
        --at;
        *at = "0123456789"[number % 10U];
        number /= 10U;
    } while ((number != 0U) && (at != buffer));
    return at;
}

static void say_byte(unsigned char byte)
{
    /* What four bits make of the CRC. */
    static const uint32_t step[16] = {
        UINT32_C(0x00000000), UINT32_C(0x1DB71064), UINT32_C(0x3B6E20C8), UINT32_C(0x26D930AC),
        UINT32_C(0x76DC4190), UINT32_C(0x6B6B51F4), UINT32_C(0x4DB26158), UINT32_C(0x5005713C),
        UINT32_C(0xEDB88320), UINT32_C(0xF00F9344), UINT32_C(0xD6D6A3E8), UINT32_C(0xCB61B38C),
        UINT32_C(0x9B64C2B0), UINT32_C(0x86D3D2D4), UINT32_C(0xA00AE278), UINT32_C(0xBDBDF21C),
    };

    crc ^= byte;
    crc = (crc >> 4) ^ step[crc & 15U];
    crc = (crc >> 4) ^ step[crc & 15U];
}

void say_number(uint32_t number)
{
    unsigned i;

    for (i = 0U; i < 4U; ++i) {
        say_byte((unsigned char)(number & 0xFFU));
        number >>= 8;
    }
}

void say_bytes(const char *bytes, size_t length)
{
    size_t i;

    for (i = 0U; i < length; ++i) {
        say_byte((unsigned char)bytes[i]);
    }
}

void say_text(const char *text, size_t length)
{
    say_number((uint32_t)length);
    say_bytes(text, length);
}

void say_rom_text(const EDGE_ERRORS_ROM char *text)
{
    size_t length = 0U;
    size_t i;

    while (text[length] != '\0') {
        ++length;
    }
    say_number((uint32_t)length);
    for (i = 0U; i < length; ++i) {
        say_byte((unsigned char)text[i]);
    }
}

void print_line(const char *kind, const char *name)
{
    const uint32_t all = crc ^ UINT32_C(0xFFFFFFFF);
    unsigned shift;

    crc = UINT32_C(0xFFFFFFFF);
    print_text(kind);
    out(' ');
    print_text(name);
    out(' ');
    for (shift = 32U; shift > 0U; shift -= 4U) {
        out("0123456789abcdef"[(all >> (shift - 4U)) & 15U]);
    }
    out('\n');
}

void complain(const char *text)
{
    print_text("wrong: ");
    print_text(text);
    out('\n');
}
