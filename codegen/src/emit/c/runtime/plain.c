
#define NAMES ((const EDGE_ERRORS_ROM char *)&names)

#if !HAS_SHORT_NAMES
#if !HAS_UNALIGNED_LOADS
static ALWAYS_INLINE bool are_four_equal(const char *left, const EDGE_ERRORS_ROM char *right)
{
    return left[0] == right[0] && left[1] == right[1] && left[2] == right[2] && left[3] == right[3];
}
#endif

#endif
/* Whether a name is the one that was found. */
static ALWAYS_INLINE bool is_equal(const char *name, const EDGE_ERRORS_ROM char *found,
                                   size_t length)
{
#if HAS_SHORT_NAMES
    const char *end = name + length;
    for (; name != end; ++name) {
        if (*name != *found) {
            return false;
        }
        ++found;
    }
    return true;
#else
#if HAS_UNALIGNED_LOADS
    /* The last four bytes go first: they may overlap those before them. */
    const char *last = name + (length - 4U);
    uint32_t left;
    uint32_t right;
    COPY_WORD(&left, last);
    COPY_WORD(&right, found + (length - 4U));
    do {
        if (left != right) {
            return false;
        }
        COPY_WORD(&left, name);
        COPY_WORD(&right, found);
        name += 4;
        found += 4;
    } while (name < last);
    return left == right;
#else
    const char *end = name + length;
    for (; (size_t)(end - name) >= 8U; name += 8) {
        if (!are_four_equal(name, found) || !are_four_equal(name + 4, found + 4)) {
            return false;
        }
        found += 8;
    }
    if ((size_t)(end - name) >= 4U) {
        if (!are_four_equal(name, found)) {
            return false;
        }
        name += 4;
        found += 4;
    }
    for (; name != end; ++name) {
        if (*name != *found) {
            return false;
        }
        ++found;
    }
    return true;
#endif
#endif
}

edge_errors_code edge_errors_lookup(const char *name, size_t length)
{
    uint32_t row;
    size_t start;
    if (length < MIN_LENGTH || length > MAX_LENGTH) {
        return EDGE_ERRORS_CODE_NONE;
    }
    row = row_of(name, length);
#if HAS_SLOTS
    if (row >= ROWS) {
        return EDGE_ERRORS_CODE_NONE;
    }
#endif
    start = name_starts[row];
    if ((size_t)name_starts[row + 1U] - start != length + 1U
        || !is_equal(name, &NAMES[start], length)) {
        return EDGE_ERRORS_CODE_NONE;
    }
    return (edge_errors_code)(row + 1U);
}

/* ---- Names and messages ---- */

const EDGE_ERRORS_ROM char *edge_errors_name(edge_errors_code code)
{
    uint32_t row = (uint32_t)code - 1U;
    /* The last text ends in a NUL. */
    return &NAMES[(row < ROWS) ? name_starts[row] : name_starts[ROWS] - 1U];
}

size_t edge_errors_name_copy(char *buffer, size_t size, edge_errors_code code)
{
    sink out;
    char none;
    uint32_t row = (uint32_t)code - 1U;
    const char *start = begin_text(&out, buffer, size, &none);
    if (row < ROWS) {
        size_t at = name_starts[row];
        put(&out, &NAMES[at], (size_t)name_starts[row + 1U] - at - 1U);
    }
    return end_text(&out, start);
}

#if HAS_FALLBACK
/* The language that has the message in a row: where the row is empty, the one to fall back to. */
static const edge_errors_language *language_of_row(const edge_errors_language *language,
                                                   uint32_t row)
{
    bool is_empty = language->starts[row] == (language->starts[row + 1U] & START_MASK);
    return ((language->fallback != NULL) && is_empty) ? language->fallback : language;
}

#endif
const EDGE_ERRORS_ROM char *edge_errors_template(edge_errors_code code,
                                                 const edge_errors_language *language)
{
    uint32_t row = (uint32_t)code - 1U;
    if (row >= ROWS) {
        return &NAMES[name_starts[ROWS] - 1U];
    }
#if HAS_FALLBACK
    language = language_of_row(language, row);
#endif
    return &language->texts[language->starts[row] & START_MASK];
}

/* The message in a row. */
typedef struct message {
    const EDGE_ERRORS_ROM char *text;
    const EDGE_ERRORS_ROM char *end;
    row_start start; /* says whether it has cuts */
} message;

/* Writes the rest of a text: a message. If it has cuts, they stand behind its NUL, up to the end of
 * the row: for each how long the text before it is (two bytes), how many bytes of the text it
 * stands for, its kind and operand; then their number (two bytes). Returns how long the text is. */
static NOINLINE size_t print_message(printing *state, const EDGE_ERRORS_ROM char *text,
                                     const EDGE_ERRORS_ROM char *end, row_start start)
{
    const EDGE_ERRORS_ROM char *text_end = end - 1;
#if HAS_CUTS
    if ((start & HAS_CUTS_BIT) != 0U) {
        const EDGE_ERRORS_ROM uint8_t *count = (const EDGE_ERRORS_ROM uint8_t *)end - 2;
        const EDGE_ERRORS_ROM uint8_t *cut =
            count - (5U * ((size_t)count[0] + ((size_t)count[1] << 8)));
        text_end = (const EDGE_ERRORS_ROM char *)cut - 1;
        while (cut != count) {
            size_t length = (size_t)cut[0] + ((size_t)cut[1] << 8);
            put(&state->out, text, length);
            text += length + cut[2];
            put_cut(state, (char)cut[3], cut[4]);
            cut = &cut[5];
        }
    }
#else
    (void)start;
#endif
    if (text != text_end) {
        put(&state->out, text, (size_t)(text_end - text));
    }
    return end_printing(state);
}

static ALWAYS_INLINE message message_of(const edge_errors_language *language, uint32_t row)
{
    message found;
    const EDGE_ERRORS_ROM row_start *starts;
#if HAS_FALLBACK
    language = language_of_row(language, row);
#endif
    starts = &language->starts[row];
    found.start = starts[0];
    found.text = &language->texts[starts[0] & START_MASK];
    found.end = &language->texts[starts[1] & START_MASK];
    return found;
}

/* Writes the message in a row as a text, and returns how long it is. */
LOCAL ALWAYS_INLINE size_t print_row(printing *state, const edge_errors_language *language,
                                     uint32_t row)
{
    message from = message_of(language, row);
    if (((from.start & HAS_CUTS_BIT) == 0U) && (state->left == 0U)) {
        put(&state->out, from.text, (size_t)(from.end - from.text) - 1U);
        return end_text(&state->out, state->start);
    }
    return print_message(state, from.text, from.end, from.start);
}

/* Writes the body of a code where there is room for so many bytes, and returns how long it is. */
LOCAL NOINLINE size_t print_body(printing *state, size_t room, edge_errors_code code,
                                 const edge_errors_language *language)
{
    static const char head[] = "{\"code\":\"";
    static const char middle[] = "\",\"message\":\"";
    uint32_t row = (uint32_t)code - 1U;
    char *at = state->start;
    size_t first;
    size_t name_length;
    size_t length;
    message from;
    if (row >= ROWS) {
        *at = '\0';
        return 0U;
    }
    from = message_of(language, row);
    first = name_starts[row];
    name_length = (size_t)name_starts[row + 1U] - first - 1U;
    length = name_length + (sizeof head - 1U) + (sizeof middle - 1U) + 2U;
    if (room < length) {
        /* Not even a body with an empty message fits: all is only counted. */
        room = 0U;
        state->out.lost = length;
        state->ending = 0U;
    } else {
        size_t text_length = (size_t)(from.end - from.text) - 1U;
        at = copy_short(at, head, sizeof head - 1U);
        at = copy_over(at, &NAMES[first], name_length);
        at = copy_short(at, middle, sizeof middle - 1U);
        room -= length;
        if (((from.start & HAS_CUTS_BIT) == 0U) && (state->left == 0U) && (text_length <= room)) {
            /* There is room for the end of the body. */
            at = copy_over(at, from.text, text_length);
            at[0] = '"';
            at[1] = '}';
            at[2] = '\0';
            return length + text_length;
        }
        state->out.lost = 0U;
        state->ending = 2U;
    }
    state->is_json = true;
    state->out.at = at;
    state->out.end = &at[room];
    return print_message(state, from.text, from.end, from.start);
}
