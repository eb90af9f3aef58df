/* A line of the dump has the CRC-32 of all that was said for it. src/said.rs does the same. */
#ifndef SAID_H
#define SAID_H

#include <stddef.h>
#include <stdint.h>

#include "edge_errors.h"

/* The platform prints a character. */
void out(char character);

void print_text(const char *text);

/* A number as a text, in a buffer of this size. */
#define DIGITS 6U
const char *digits_of(size_t number, char *buffer);

void say_number(uint32_t number);
void say_bytes(const char *bytes, size_t length);

/* Its length, and its bytes. */
void say_text(const char *text, size_t length);
void say_rom_text(const EDGE_ERRORS_ROM char *text);

/* Prints the line of all that was said since the last one. */
void print_line(const char *kind, const char *name);

/* Prints what no dump has, so that the lines differ. */
void complain(const char *text);

#endif /* SAID_H */
