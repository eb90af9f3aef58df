
/* ---- Packed texts ---- */

/* The tokens of the string in a row. They end where those of the next row start. */
static ALWAYS_INLINE const EDGE_ERRORS_ROM uint8_t *tokens_of(const column *from, uint32_t row)
{
    int32_t line = (int32_t)((row * from->slope) >> 4);
    return &from->stream[line + from->starts[row]];
}

#if HAS_CHARACTERS
/* The number that is written out from this token on. */
static ALWAYS_INLINE uint32_t number_at(const column *from, const EDGE_ERRORS_ROM uint8_t *at)
{
    uint32_t number = (((uint32_t)at[0] - from->piece_count) << 8) | at[1];
#if HAS_LONG_CHARACTERS
    number = (number << 8) | at[2];
#endif
    return number + from->base;
}

/* Writes a character that is written out in UTF-8, and returns how many bytes it has. It sets all
 * four, as words are copied. */
static ALWAYS_INLINE size_t encode_number(uint8_t utf8[4], uint32_t number)
{
#if HAS_LONG_CHARACTERS
    utf8[1] = 0U;
    utf8[2] = 0U;
    utf8[3] = 0U;
    return encode(utf8, number);
#else
    /* All have three. */
    utf8[0] = (uint8_t)(0xE0U | (number >> 12));
    utf8[1] = (uint8_t)(0x80U | ((number >> 6) & 0x3FU));
    utf8[2] = (uint8_t)(0x80U | (number & 0x3FU));
    utf8[3] = utf8[2];
    return 3;
#endif
}

#endif
edge_errors_code edge_errors_lookup(const char *name, size_t length)
{
    uint32_t row;
    const EDGE_ERRORS_ROM uint8_t *at;
    const EDGE_ERRORS_ROM uint8_t *end;
    if (length < MIN_LENGTH || length > MAX_LENGTH) {
        return EDGE_ERRORS_CODE_NONE;
    }
    row = row_of(name, length);
#if HAS_SLOTS
    if (row >= ROWS) {
        return EDGE_ERRORS_CODE_NONE;
    }
#endif
    at = tokens_of(&names, row);
    end = tokens_of(&names, row + 1U);
    do {
        uint32_t token = *at;
        size_t count;
        const ANY char *text;
        ptrdiff_t i;
#if !NAMES_ARE_PIECES
        uint8_t utf8[4];
        if (token >= names.piece_count) {
            count = encode_number(utf8, number_at(&names, at));
            text = (const char *)utf8;
            at += MORE;
        } else
#endif
        {
            uint32_t piece = names.pieces[token];
            count = (size_t)(piece & LENGTH_MASK);
            text = &names.text[piece >> LENGTH_BITS];
        }
        ++at;
        if (count > length) {
            return EDGE_ERRORS_CODE_NONE;
        }
        length -= count;
        /* An index that ends at 0 takes few registers and instructions. */
        text += count;
        name += count;
        i = -(ptrdiff_t)count;
        do {
            if (text[i] != name[i]) {
                return EDGE_ERRORS_CODE_NONE;
            }
            ++i;
        } while (i != 0);
    } while (at != end);
    return (length == 0U) ? (edge_errors_code)(row + 1U) : EDGE_ERRORS_CODE_NONE;
}

/* How many bytes behind a piece are copied too, where words are. Every text has them, and what
 * follows is written over them. */
#if HAS_UNALIGNED_LOADS
#define TOO_MANY 3U
#else
#define TOO_MANY 0U
#endif

/* Copies a piece of a text, and returns where it ends. */
static ALWAYS_INLINE char *copy_piece(char *to, const ANY char *text, size_t count)
{
#if HAS_UNALIGNED_LOADS
    return copy_over(to, text, count);
#else
    ptrdiff_t i = -(ptrdiff_t)count;
    to += count;
    text += count;
    do {
        to[i] = text[i];
        ++i;
    } while (i != 0);
    return to;
#endif
}

/* Writes the string in a row up to its first cut; with `at`, the last token of a cut, what follows
 * up to the next one. Returns the first token of the cut; NULL where the string ends. */
static NOINLINE const EDGE_ERRORS_ROM uint8_t *
put_pieces(sink *out, const column *from, uint32_t row, const EDGE_ERRORS_ROM uint8_t *at)
{
    const EDGE_ERRORS_ROM uint8_t *end = tokens_of(from, row + 1U);
    const EDGE_ERRORS_ROM uint8_t *stop = NULL;
    char *to = out->at;
    if (at == NULL) {
        at = tokens_of(from, row);
    } else {
        ++at;
        if (at == end) {
            return NULL;
        }
    }
    do {
        uint32_t token = *at;
        size_t count;
        const ANY char *text;
#if HAS_CHARACTERS
        uint8_t utf8[4];
        if (token >= from->piece_count) {
            uint32_t number = number_at(from, at);
#if HAS_LONG_CHARACTERS
#if HAS_CUTS
            if (number >= FIRST_CUT) {
                stop = at;
                break;
            }
#endif
#endif
            count = encode_number(utf8, number);
            text = (const char *)utf8;
            at += MORE;
        } else
#endif
        {
            uint32_t piece = from->pieces[token];
            count = (size_t)(piece & LENGTH_MASK);
            text = &from->text[piece >> LENGTH_BITS];
#if HAS_CUTS
            if (count == 0U) {
                stop = at;
                break;
            }
#endif
        }
        ++at;
        if (count + TOO_MANY <= (size_t)(out->end - to)) {
            to = copy_piece(to, text, count);
        } else {
            out->at = to;
            put(out, text, count);
            to = out->at;
        }
    } while (at != end);
    out->at = to;
    return stop;
}

size_t edge_errors_name_copy(char *buffer, size_t size, edge_errors_code code)
{
    sink out;
    char none;
    uint32_t row = (uint32_t)code - 1U;
    const char *start = begin_text(&out, buffer, size, &none);
    if (row < ROWS) {
        (void)put_pieces(&out, &names, row, NULL);
    }
    return end_text(&out, start);
}

/* Writes the rest of a text: the message in a row. Returns how long the text is. */
LOCAL ALWAYS_INLINE size_t print_row(printing *state, const edge_errors_language *language,
                                     uint32_t row)
{
    sink *out = &state->out;
    const EDGE_ERRORS_ROM uint8_t *at;
#if HAS_CAPITALS
    char *start = out->at;
#endif
    at = put_pieces(out, language, row, NULL);
#if HAS_CAPITALS
    if (language->is_capitalized && out->at != start && *start >= 'a' && *start <= 'z') {
        *start = (char)(*start - ('a' - 'A'));
    }
#endif
#if HAS_CUTS
    while (at != NULL) {
        uint32_t index;
#if HAS_LONG_CHARACTERS
        if (*at >= language->piece_count) {
            index = number_at(language, at) - FIRST_CUT;
            at += MORE;
        } else
#endif
        {
            index = language->pieces[*at] >> LENGTH_BITS;
        }
        put_cut(state, cuts[index].kind, cuts[index].operand);
        at = put_pieces(out, language, row, at);
    }
#else
    (void)at;
#endif
    return end_printing(state);
}

/* Writes the body of a code where there is room for so many bytes, and returns how long it is. */
LOCAL NOINLINE size_t print_body(printing *state, size_t room, edge_errors_code code,
                                 const edge_errors_language *language)
{
    static const char head[] = "{\"code\":\"";
    static const char middle[] = "\",\"message\":\"";
    uint32_t row = (uint32_t)code - 1U;
    sink *out = &state->out;
    char *start = state->start;
    if (row >= ROWS) {
        *start = '\0';
        return 0U;
    }
    out->at = start;
    out->end = &start[(room > 2U) ? (room - 2U) : 0U];
    out->lost = 0U;
    state->is_json = true;
    state->ending = 2U;
    put(out, head, sizeof head - 1U);
    (void)put_pieces(out, &names, row, NULL);
    put(out, middle, sizeof middle - 1U);
    if (out->lost > 0U) {
        /* Not even a body with an empty message fits: all is only counted. */
        out->lost += (size_t)(out->at - start) + 2U;
        out->at = start;
        out->end = start;
        state->ending = 0U;
    }
    return print_row(state, language, row);
}
