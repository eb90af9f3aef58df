#include "dump.h"

#define COUNT_OF(list) (sizeof(list) / sizeof(list)[0])
/* Of a large step, not every list either: an emulator is slow at floats. */
#define LIST_STEP (STEP / 10U + 1U)
#define UNTOUCHED '\245'

/* More than the longest text and the longest body. */
static char room[1600];

/* What a message is made of. */
typedef struct message {
    edge_errors_code code;
    const edge_errors_language *language;
    const arguments_list *list;
} message;

char *room_of(size_t size)
{
    if (size >= sizeof room) {
        complain("the room is too small");
        return room;
    }
    return &room[sizeof room - size];
}

void say_cut(writer *write, const void *of, size_t start, size_t step)
{
    const size_t whole = write(NULL, 0U, of);
    size_t size;

    say_number((uint32_t)whole);
    for (size = 1U + (start % step); size <= whole + 3U; size += step) {
        char *const buffer = room_of(size);
        const char *end;

        memset(&buffer[-1], UNTOUCHED, size + 1U);
        say_number((uint32_t)write(buffer, size, of));
        end = (const char *)memchr(buffer, '\0', size);
        if ((end == NULL) || (buffer[-1] != UNTOUCHED)) {
            complain("a text has no end, or starts before its buffer");
            return;
        }
        say_text(buffer, (size_t)(end - buffer));
    }
}

static size_t write_name(char *buffer, size_t size, const void *of)
{
    return edge_errors_name_copy(buffer, size, ((const message *)of)->code);
}

static size_t write_text(char *buffer, size_t size, const void *of)
{
    const message *const from = (const message *)of;

    return edge_errors_text(buffer, size, from->code, from->language, from->list->args,
                            from->list->count);
}

static size_t write_json(char *buffer, size_t size, const void *of)
{
    const message *const from = (const message *)of;

    return edge_errors_json(buffer, size, from->code, from->language);
}

static size_t write_json_args(char *buffer, size_t size, const void *of)
{
    const message *const from = (const message *)of;

    return edge_errors_json_args(buffer, size, from->code, from->language, from->list->args,
                                 from->list->count);
}

static void say_id(edge_errors_code code)
{
    say_number(edge_errors_id(code));
}

static void say_look_ups(char *name, size_t length)
{
    const edge_errors_code own = edge_errors_lookup(name, length);
    size_t at;
    unsigned byte;

    for (at = 0U; at < length; ++at) {
        const char letter = name[at];

        for (byte = (unsigned)(at % STEP); byte < 256U; byte += STEP) {
            edge_errors_code found;

            name[at] = (char)(unsigned char)byte;
            found = edge_errors_lookup(name, length);
            if (found != EDGE_ERRORS_CODE_NONE) {
                say_id(found);
            }
        }
        name[at] = letter;
        say_id(edge_errors_lookup(name, at));
    }
    /* With its NUL. */
    say_id(edge_errors_lookup(name, length + 1U));
    if ((own == EDGE_ERRORS_CODE_NONE) || (edge_errors_lookup(name, length) != own)) {
        complain("a name is not found");
    }
}

static void say_name(const message *of)
{
    const uint32_t id = edge_errors_id(of->code);
    const uint32_t number = edge_errors_number(of->code);
    char name[EDGE_ERRORS_NAME_SIZE];

    say_number(id);
    say_number(number);
    say_rom_text(edge_errors_category(of->code));
    say_id(edge_errors_from_id(id));
    say_id(edge_errors_from_id(id ^ 1U));
    say_id((number == 0U) ? EDGE_ERRORS_CODE_NONE : edge_errors_from_number(number));
    say_id((number == 0U) ? EDGE_ERRORS_CODE_NONE : edge_errors_from_number(number + 1U));
    say_cut(write_name, of, 0U, 1U);
    say_look_ups(name, edge_errors_name_copy(name, sizeof name, of->code));
}

static void say_messages(edge_errors_code code)
{
    const size_t first = (size_t)(edge_errors_id(code) & 0xFFU);
    message of;
    size_t language;
    size_t list;

    of.code = code;
    for (language = 0U; languages[language] != NULL; ++language) {
        of.language = edge_errors_language_of(languages[language]);
        for (list = first % LIST_STEP; list_of(list) != NULL; list += LIST_STEP) {
            /* Other lengths for each code and list. */
            const size_t start = first + list;

            of.list = list_of(list);
            say_cut(write_text, &of, start, STEP);
            say_cut(write_json_args, &of, start, STEP);
            if (of.list->count == 0U) {
                say_cut(write_json, &of, start, STEP);
            }
        }
    }
}

static void print_code(edge_errors_code code)
{
    char name[EDGE_ERRORS_NAME_SIZE];
    message of;

    of.code = code;
    (void)edge_errors_name_copy(name, sizeof name, code);
    say_name(&of);
    say_messages(code);
    say_own_body(code, edge_errors_language_of(languages[0]));
    print_line("code", name);
#ifndef IS_PACKED
    say_rom_text(edge_errors_name(code));
    {
        size_t language;

        for (language = 0U; languages[language] != NULL; ++language) {
            say_rom_text(edge_errors_template(code, edge_errors_language_of(languages[language])));
        }
    }
    print_line("template", name);
#endif
}

/* A number that is no code. */
static void print_none(edge_errors_code code)
{
    static writer *const writers[] = {write_name, write_text, write_json, write_json_args};
    message of;
    size_t i;

    of.code = code;
    of.language = edge_errors_language_of(languages[0]);
    of.list = list_of(1U);
    say_number(edge_errors_id(code));
    say_number(edge_errors_number(code));
    say_rom_text(edge_errors_category(code));
    for (i = 0U; i < COUNT_OF(writers); ++i) {
        char buffer[] = "not empty";

        say_number((uint32_t)writers[i](buffer, sizeof buffer, &of));
        say_text(buffer, strlen(buffer));
    }
    print_line("code", "none");
#ifndef IS_PACKED
    if ((*edge_errors_name(code) != '\0') || (*edge_errors_template(code, of.language) != '\0')) {
        complain("what is no code has a name or a template");
    }
#endif
}

static void print_tag(size_t index)
{
    const edge_errors_language *const found = edge_errors_language_of(tags[index]);
    size_t language = 0U;
    char digits[DIGITS];

    print_text("tag ");
    print_text(digits_of(index, digits));
    out(' ');
    while ((languages[language] != NULL)
           && (edge_errors_language_of(languages[language]) != found)) {
        ++language;
    }
    print_text((languages[language] != NULL) ? languages[language] : "none");
    out('\n');
    if ((found != NULL) && (languages[language] == NULL)) {
        complain("a language has no tag");
    }
}

void dump(void)
{
    unsigned code;
    size_t tag;

    set_doubles();
    for (code = 1U; code <= EDGE_ERRORS_COUNT; ++code) {
        print_code((edge_errors_code)code);
    }
    print_none(EDGE_ERRORS_CODE_NONE);
    print_none((edge_errors_code)(EDGE_ERRORS_COUNT + 1U));
    for (tag = 0U; tags[tag] != NULL; ++tag) {
        print_tag(tag);
    }
    print_bodies();
}
