
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

/* Writes a body up to its message, and leaves room for its end and the NUL. If not even a body with
 * an empty message fits, what follows is only counted. */
LOCAL bool begin_body(sink *out, char *buffer, size_t size, uint32_t row)
{
    static const char head[] = "{\"code\":\"";
    static const char middle[] = "\",\"message\":\"";
    size_t start = name_starts[row];
    size_t name_length = (size_t)name_starts[row + 1U] - start - 1U;
    size_t length = name_length + (sizeof head - 1U) + (sizeof middle - 1U);
    bool fits = size > length + 2U;
    if (fits) {
        char *at = copy_short(buffer, head, sizeof head - 1U);
        at = copy_over(at, &NAMES[start], name_length);
        out->at = copy_short(at, middle, sizeof middle - 1U);
        out->end = buffer + (size - 3U);
        out->lost = 0;
    } else {
        /* The buffer may be NULL, to which C allows nothing to be added: take another address. */
        out->at = (char *)out;
        out->end = out->at;
        out->lost = length;
    }
    return fits;
}

/* Writes a message. If it has cuts, they stand behind its NUL, up to the end of the row: for each
 * how long the text before it is (two bytes), how many bytes of the text it stands for, its kind
 * and operand; then their number (two bytes). */
static NOINLINE void render_cuts(sink *out, const EDGE_ERRORS_ROM char *text,
                                 const EDGE_ERRORS_ROM char *end, size_t cuts,
                                 const arguments *from, bool is_json)
{
#if HAS_CUTS
    const EDGE_ERRORS_ROM uint8_t *cut = (const EDGE_ERRORS_ROM uint8_t *)end - 5U * cuts;
#endif
    const EDGE_ERRORS_ROM char *text_end = end - 5U * cuts - 1U;
    printing state = PRINTING(from, is_json);
#if HAS_CUTS
    for (; cuts > 0U; --cuts) {
        size_t length = (size_t)cut[0] + ((size_t)cut[1] << 8);
        put(out, text, length);
        put_cut(&state, out, (char)cut[3], cut[4]);
        text += length + cut[2];
        cut += 5;
    }
#endif
    put(out, text, (size_t)(text_end - text));
    put_extra(&state, out);
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

/* Writes the message in a row; for JSON as the inside of a string. */
LOCAL ALWAYS_INLINE void render(sink *out, const edge_errors_language *language, uint32_t row,
                                const arguments *from, bool is_json)
{
    const EDGE_ERRORS_ROM char *text;
    const EDGE_ERRORS_ROM char *end;
    size_t cuts = 0;
    row_start start;
#if HAS_FALLBACK
    language = language_of_row(language, row);
#endif
    start = language->starts[row];
    text = &language->texts[start & START_MASK];
    end = &language->texts[language->starts[row + 1U] & START_MASK];
#if HAS_CUTS
    if ((start & HAS_CUTS_BIT) != 0U) {
        const EDGE_ERRORS_ROM uint8_t *count = (const EDGE_ERRORS_ROM uint8_t *)end - 2;
        cuts = (size_t)count[0] + ((size_t)count[1] << 8);
        end -= 2;
    }
#endif
    if (cuts > 0U || from->count > 0U) {
        render_cuts(out, text, end, cuts, from, is_json);
    } else {
        size_t length = (size_t)(end - text) - 1U;
        if (is_json && length <= (size_t)(out->end - out->at)) {
            /* There is room for the end of the body. */
            out->at = copy_over(out->at, text, length);
        } else {
            put(out, text, length);
        }
    }
}
