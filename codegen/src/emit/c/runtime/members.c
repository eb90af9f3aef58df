
/* ---- Which members of a body count ---- */

static NOINLINE key key_named(const char *name, size_t length)
{
    static const char keys[5][8] = {"msg", "code", "error", "reason", "message"};
    size_t row = length - 3U;
    size_t at = length;
    if (row >= 5U) {
        return NO_KEY;
    }
    do {
        --at;
        if (name[at] != keys[row][at]) {
            return NO_KEY;
        }
    } while (at > 0U);
    ++row;
    return (key)row;
}

/* A function of its own, so that its buffer is on the stack only where a key is not found. */
static NOINLINE key key_escaped(const char *raw, size_t length)
{
    char name[7];
    size_t used = unescape_name(name, sizeof name, raw, length);
    return (used <= sizeof name) ? key_named(name, used) : NO_KEY;
}

/* Whether a JSON value is an integer of 64 bits, without a fraction and an exponent. */
static NOINLINE bool is_integer(const char *value, size_t length)
{
    const char *most = "9223372036854775807";
    const char *digits = value;
    size_t count = length;
    size_t i;
    int order = 0;
    if (*value == '-') {
        /* The lowest is one further from zero than the highest. */
        most = "9223372036854775808";
        ++digits;
        --count;
    }
    for (i = 0U; i < count; ++i) {
        char digit = digits[i];
        if ((digit < '0') || (digit > '9') || (i == 19U)) {
            return false;
        }
        if (order == 0) {
            order = (int)digit - (int)most[i];
        }
    }
    return (count < 19U) || (order <= 0);
}

/* Takes what a member says. Returns whether it may say that. */
static bool take_member(scanner *text, key name, const char *value, size_t length)
{
    bool is_code;
    if ((name == NO_KEY) || (*value == 'n')) {
        /* null is as if the key were not there. */
        return true;
    }
    if ((name != CODE_KEY) && (name != ERROR_KEY)) {
        if (name >= text->message_key) {
            text->body->message = value;
            text->body->message_length = length;
            text->message_key = name;
        }
        return true;
    }
    is_code = (*value == '"') || is_integer(value, length);
    if (name == CODE_KEY) {
        text->has_code = true;
    } else {
        /* The code in an object is read later. */
        is_code = is_code || ((*value == '{') && !text->is_nested);
        if (text->has_code || !is_code) {
            return true;
        }
    }
    text->body->code = value;
    text->body->code_length = length;
    return is_code;
}

/* Skips white space. Returns the byte after it, which is not skipped, or NUL at the end. Mostly
 * there is no white space, and a call would take longer than the check. */
static ALWAYS_INLINE char peek(const scanner *text, const char **at)
{
    if ((*at == text->end) || ((unsigned char)**at <= (unsigned char)' ')) {
        *at = after_white_space(text, *at);
        return byte_at(text, *at);
    }
    return **at;
}

/* Goes over an object, of which the bracket is at `at`, and takes what its members say. Returns
 * where it ends; NULL if it is wrong. */
LOCAL const char *after_members(scanner *text, const char *at)
{
    char next;
    ++at;
    next = peek(text, &at);
    if (next == '}') {
        return at + 1;
    }
    while (next == '"') {
        const char *raw = at + 1;
        const char *value;
        size_t length;
        key name;
        at = after_string(text, at);
        if (at == NULL) {
            return NULL;
        }
        length = (size_t)(at - raw) - 1U;
        name = key_named(raw, length);
        if (name == NO_KEY) {
            name = key_escaped(raw, length);
        }
        next = peek(text, &at);
        if (next != ':') {
            break;
        }
        ++at;
        next = peek(text, &at);
        value = at;
        /* Faster than as any value. */
        at = (next == '"') ? after_string(text, at) : after_value(text, at);
        if (at == NULL) {
            return NULL;
        }
        if (!take_member(text, name, value, (size_t)(at - value))) {
            return fail(text, EDGE_ERRORS_CODE_TYPE, value);
        }
        next = peek(text, &at);
        if (next == '}') {
            return at + 1;
        }
        if (next != ',') {
            break;
        }
        ++at;
        next = peek(text, &at);
    }
    return fail(text, EDGE_ERRORS_SYNTAX, at);
}
