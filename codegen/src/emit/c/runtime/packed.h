
/* ---- Packed texts: the format ---- */

/* A string is a row of tokens, a byte each. A token stands for a piece of one text that holds all
 * pieces of the column, or for a cut of a message, or it starts a character that is written out. */

/* All names, or all messages in a language. */
struct edge_errors_language {
    const EDGE_ERRORS_ROM uint8_t *stream; /* the tokens of all strings */
    /* For each string where it starts in `stream`, then where the last one ends. Each is told by
     * how far it is from the straight line `row * slope / 16`: so one byte is mostly enough. */
    const EDGE_ERRORS_ROM start_offset *starts;
    uint32_t slope; /* in sixteenths of a byte for each row */
    /* Where the piece of each token starts in `text`, and in the lower bits how long it is. */
    const EDGE_ERRORS_ROM uint16_t *pieces;
    const EDGE_ERRORS_ROM char *text;
#if HAS_CHARACTERS
    uint32_t base;        /* what is added to the number of a character that is written out */
    uint16_t piece_count; /* the first token that starts such a character */
#endif
#if HAS_CAPITALS
    /* Whether a string that starts with a small letter of ASCII is written with the capital. A cut
     * of the kind '%' stands before a letter that stays small. */
    bool is_capitalized;
#endif
};

typedef edge_errors_language column;

#define LENGTH_MASK ((UINT32_C(1) << LENGTH_BITS) - 1U)
#if HAS_CUTS

/* What `put_cut` writes at a cut. An empty piece is a cut: its start is an index of these. */
typedef struct cut {
    char kind;
    uint8_t operand;
} cut;
#if HAS_LONG_CHARACTERS

/* A cut that is written out is this, which is above all characters, plus its index. */
#define FIRST_CUT UINT32_C(0x110000)
#endif
#endif
