
/* ---- Packed texts ---- */

/* The tokens of the string in a row. They end where those of the next row start. */
static ALWAYS_INLINE const EDGE_ERRORS_ROM uint8_t *tokens_of(const column *from, uint32_t row)
{
    uint32_t line = (row * from->slope) >> 4;
    /* A start before the line is a negative number: the sum wraps. */
    return &from->stream[line + (uint32_t)from->starts[row]];
}

#if HAS_CHARACTERS
/* The number that is written out from this token on. */
static ALWAYS_INLINE uint32_t number_at(const column *from, const EDGE_ERRORS_ROM uint8_t *at)
{
    uint32_t number = (((uint32_t)at[0] - from->piece_count) << 8) | at[1];
#if HAS_ALL_CHARACTERS
    number = (number << 8) | at[2];
#endif
    return number + from->base;
}

/* Writes a character in UTF-8, and returns how many bytes it has. All four are set, as words are copied. */
#if HAS_ALL_CHARACTERS
static size_t encode(char *utf8, uint32_t number)
{
    static const uint8_t leads[] = {0x00U, 0xC0U, 0xE0U, 0xF0U};
    size_t more = (number < 0x80U) ? 0U : (number < 0x800U) ? 1U : (number < 0x10000U) ? 2U : 3U;
    size_t at = 3;
    do {
        utf8[at] = '\0';
        if (at <= more) {
            utf8[at] = (char)(0x80U | (number & 0x3FU));
            number >>= 6;
        }
        --at;
    } while (at > 0U);
    utf8[0] = (char)(leads[more] | number);
    return more + 1U;
}
#else
static ALWAYS_INLINE size_t encode(char *utf8, uint32_t number)
{
    utf8[0] = (char)(0xE0U | (number >> 12));
    utf8[1] = (char)(0x80U | ((number >> 6) & 0x3FU));
    utf8[2] = (char)(0x80U | (number & 0x3FU));
    utf8[3] = '\0';
    return 3;
}
#endif

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
    at = tokens_of(&names, row);
    end = tokens_of(&names, row + 1U);
    do {
        uint32_t token = *at;
        size_t count;
        const ANY char *text;
        ptrdiff_t i;
#if HAS_NAME_CHARACTERS
        char utf8[4];
        if (token >= names.piece_count) {
            count = encode(utf8, number_at(&names, at));
            text = utf8;
            at += MORE;
        } else
#endif
        {
            uint32_t piece = names.pieces[token];
            count = piece & LENGTH_MASK;
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

/* Copies a piece of a text, and returns where it ends. */
#if HAS_UNALIGNED_LOADS
/* How many bytes more are copied, as words are. Every text has them, and what follows is written over them. */
#define TOO_MANY 3U

static ALWAYS_INLINE char *copy_piece(char *to, const ANY char *text, size_t count)
{
    char *end = to + count;
    do {
        COPY_WORD(to, text);
        to += 4;
        text += 4;
    } while (to < end);
    return end;
}
#else
#define TOO_MANY 0U

static ALWAYS_INLINE char *copy_piece(char *to, const ANY char *text, size_t count)
{
    ptrdiff_t i = -(ptrdiff_t)count;
    to += count;
    text += count;
    do {
        to[i] = text[i];
        ++i;
    } while (i != 0);
    return to;
}
#endif

/* Writes the string in a row up to its first cut; with `at`, what follows that token up to the next cut. Returns the
 * token of the cut; NULL where the string ends. */
static NOINLINE const EDGE_ERRORS_ROM uint8_t *put_pieces(sink *out, const column *from, uint32_t row,
                                                          const EDGE_ERRORS_ROM uint8_t *at)
{
    const EDGE_ERRORS_ROM uint8_t *end = tokens_of(from, row + 1U);
    const EDGE_ERRORS_ROM uint8_t *stop = NULL;
    char *to = out->at;
    if (at == NULL) {
        at = tokens_of(from, row);
    }
    if (at == end) {
        return NULL;
    }
    do {
        uint32_t token = *at;
        size_t count;
        const ANY char *text;
#if HAS_CHARACTERS
        char utf8[4];
        if (token >= from->piece_count) {
            uint32_t number = number_at(from, at);
#if HAS_WRITTEN_CUTS
            if (number >= FIRST_CUT) {
                stop = at;
                break;
            }
#endif
            count = encode(utf8, number);
            text = utf8;
            at += MORE;
        } else
#endif
        {
            uint32_t piece = from->pieces[token];
            count = piece & LENGTH_MASK;
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

LOCAL void put_name(sink *out, uint32_t row)
{
    (void)put_pieces(out, &names, row, NULL);
}

LOCAL void render(sink *out, const edge_errors_language *language, uint32_t row, const arguments *from, bool is_json)
{
    printing state = PRINTING(from, is_json);
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
#if HAS_WRITTEN_CUTS
        if (*at >= language->piece_count) {
            index = number_at(language, at) - FIRST_CUT;
            at += MORE;
        } else
#endif
        {
            index = language->pieces[*at] >> LENGTH_BITS;
        }
        put_cut(&state, out, cuts[index].kind, cuts[index].operand);
        at = put_pieces(out, language, row, at + 1);
    }
#else
    (void)at;
#endif
    put_extra(&state, out);
}
