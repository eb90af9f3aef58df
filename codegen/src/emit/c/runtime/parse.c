
/* ---- The body of an error ---- */

/* Where a byte-order mark ends. If the text ends in one, that is its end. */
static const char *after_mark(const scanner *text)
{
    static const char mark[] = "\357\273\277";
    const char *at = text->start;
    size_t i = 0U;
    while ((i < 3U) && is_at(text, &at[i], mark[i])) {
        ++i;
    }
    return ((i == 3U) || (&at[i] == text->end)) ? &at[i] : at;
}

/* Reads a whole body, and once more the object that is its `error`, if the code must be in there.
 * Returns NULL if it is wrong. */
static const char *read_body(scanner *text)
{
    const char *start = after_white_space(text, after_mark(text));
    const char *at = start;
    for (;;) {
        text->message_key = MSG_KEY;
        text->has_code = false;
        text->is_nested = at != start;
        at = is_at(text, at, '{') ? after_members(text, at) : after_value(text, at);
        if ((at == NULL) || text->is_nested) {
            break;
        }
        at = after_white_space(text, at);
        if (at != text->end) {
            return fail(text, EDGE_ERRORS_SYNTAX, at);
        }
        if (*start != '{') {
            return fail(text, EDGE_ERRORS_NOT_AN_OBJECT, start);
        }
        if ((text->body->code == NULL) || (*text->body->code != '{')) {
            break;
        }
        at = text->body->code;
        text->body->code = NULL;
    }
    if ((at != NULL) && (text->body->code == NULL)) {
        return fail(text, EDGE_ERRORS_NO_CODE, start);
    }
    return at;
}

static void clear(edge_errors_body *body)
{
    body->code = NULL;
    body->code_length = 0U;
    body->message = NULL;
    body->message_length = 0U;
}

edge_errors_status edge_errors_parse(edge_errors_body *body, const char *json, size_t length,
                                     size_t *offset)
{
    /* It may be NULL, to which C allows nothing to be added, not even 0. */
    const char *start = (length > 0U) ? json : "";
    scanner text = {start, start + length, offset, EDGE_ERRORS_OK, body, NO_KEY, false, false};
    if (offset != NULL) {
        *offset = length;
    }
    clear(body);
    if (read_body(&text) == NULL) {
        clear(body);
    }
    return text.status;
}

/* A function of its own, so that its buffer is on the stack only where a name is not found. */
static NOINLINE edge_errors_code lookup_escaped(const edge_errors_body *body)
{
#if HAS_PLAIN_NAMES
    char name[MAX_LENGTH];
    size_t length = unescape_name(name, sizeof name, &body->code[1], body->code_length - 2U);
    return (length <= sizeof name) ? edge_errors_lookup(name, length) : EDGE_ERRORS_CODE_NONE;
#else
    char name[MAX_LENGTH + 1U];
    size_t length = edge_errors_unescape(name, sizeof name, body->code, body->code_length);
    return (length < sizeof name) ? edge_errors_lookup(name, length) : EDGE_ERRORS_CODE_NONE;
#endif
}

#if HAS_NUMBERS
/* The code with the number that these digits are. No number of JSON starts with a 0 but 0. */
static edge_errors_code numbered(const char *digits, size_t length)
{
    uint32_t number = 0U;
    size_t i;
    for (i = 0U; i < length; ++i) {
        char digit = digits[i];
        bool is_right =
            (digit >= '0') && (digit <= '9') && (number <= (UINT32_C(0x7FFFFFFF) / 10U));
        if (!is_right || (digits[0] == '0')) {
            return EDGE_ERRORS_CODE_NONE;
        }
        number = (number * 10U) + (uint32_t)(digit - '0');
    }
    return edge_errors_from_number(number);
}

#endif
edge_errors_code edge_errors_body_code(const edge_errors_body *body)
{
    edge_errors_code code = EDGE_ERRORS_CODE_NONE;
    const char *value = body->code;
    size_t length = body->code_length;
    if ((length >= 2U) && (value[0] == '"')) {
        ++value;
        length -= 2U;
        code = edge_errors_lookup(value, length);
        if (code == EDGE_ERRORS_CODE_NONE) {
            code = lookup_escaped(body);
        }
    }
#if HAS_NUMBERS
    if (code == EDGE_ERRORS_CODE_NONE) {
        /* A string of digits counts as the integer. */
        code = numbered(value, length);
    }
#endif
    return code;
}
