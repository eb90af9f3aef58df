
/* ---- The values of a JSON text ---- */

static bool is_digit(char byte)
{
    return (byte >= '0') && (byte <= '9');
}

/* There must be at least one digit. */
static NOINLINE const char *after_digits(scanner *text, const char *at)
{
    if (!is_digit(byte_at(text, at))) {
        return fail(text, EDGE_ERRORS_SYNTAX, at);
    }
    do {
        ++at;
    } while (is_digit(byte_at(text, at)));
    return at;
}

static const char *after_number(scanner *text, const char *at)
{
    if (is_at(text, at, '-')) {
        ++at;
    }
    at = is_at(text, at, '0') ? (at + 1) : after_digits(text, at);
    if ((at != NULL) && is_at(text, at, '.')) {
        at = after_digits(text, at + 1);
    }
    if ((at != NULL) && (is_at(text, at, 'e') || is_at(text, at, 'E'))) {
        ++at;
        if (is_at(text, at, '+') || is_at(text, at, '-')) {
            ++at;
        }
        at = after_digits(text, at);
    }
    return at;
}

static NOINLINE const char *after_word(scanner *text, const char *at, const char *word)
{
    for (; *word != '\0'; ++word) {
        if (byte_at(text, at) != *word) {
            return fail(text, EDGE_ERRORS_SYNTAX, at);
        }
        ++at;
    }
    return at;
}

/* A literal is a value that is no string, array or object. */
static NOINLINE const char *after_literal(scanner *text, const char *at)
{
    switch (byte_at(text, at)) {
    case 't':
        return after_word(text, at, "true");
    case 'f':
        return after_word(text, at, "false");
    case 'n':
        return after_word(text, at, "null");
    default:
        return after_number(text, at);
    }
}

/* With its colon. White space may stand before it. */
static NOINLINE const char *after_key(scanner *text, const char *at)
{
    at = after_white_space(text, at);
    if (!is_at(text, at, '"')) {
        return fail(text, EDGE_ERRORS_SYNTAX, at);
    }
    at = after_string(text, at);
    if (at != NULL) {
        at = after_white_space(text, at);
        at = is_at(text, at, ':') ? (at + 1) : fail(text, EDGE_ERRORS_SYNTAX, at);
    }
    return at;
}

/* How many arrays and objects may stand in each other. */
#define MAX_DEPTH 128U

/* Whether the innermost of so many arrays and objects is an object. */
static bool is_object(const uint8_t *open, unsigned depth)
{
    unsigned place = depth - 1U;
    return (((unsigned)open[place / 8U] >> (place % 8U)) & 1U) != 0U;
}

/* With all that is in it: a value that is an array or object has others, for which the function
 * does not call itself. White space may stand before it. */
LOCAL NOINLINE const char *after_value(scanner *text, const char *at)
{
    /* A bit for each array or object that is open: 1 for an object. */
    uint8_t open[MAX_DEPTH / 8U];
    unsigned depth = 0U;
    for (;;) {
        bool is_opened = false;
        char first;
        at = after_white_space(text, at);
        first = byte_at(text, at);
        if (first == '"') {
            at = after_string(text, at);
        } else if ((first == '[') || (first == '{')) {
            unsigned bit = 1U << (depth % 8U);
            unsigned bits = ((depth % 8U) == 0U) ? 0U : open[depth / 8U];
            if (depth == MAX_DEPTH) {
                return fail(text, EDGE_ERRORS_TOO_DEEP, at);
            }
            open[depth / 8U] = (uint8_t)((first == '{') ? (bits | bit) : (bits & ~bit));
            ++depth;
            is_opened = true;
            ++at;
        } else {
            at = after_literal(text, at);
        }
        if (at == NULL) {
            return NULL;
        }
        for (;;) {
            if (depth == 0U) {
                return at;
            }
            at = after_white_space(text, at);
            if (!is_at(text, at, is_object(open, depth) ? '}' : ']')) {
                break;
            }
            --depth;
            is_opened = false;
            ++at;
        }
        if (!is_opened) {
            if (!is_at(text, at, ',')) {
                return fail(text, EDGE_ERRORS_SYNTAX, at);
            }
            ++at;
        }
        if (is_object(open, depth)) {
            at = after_key(text, at);
            if (at == NULL) {
                return NULL;
            }
        }
    }
}
