
/* ---- Look-up ---- */

#if HAS_WHOLE_HASH
static uint32_t rotated(uint32_t word, unsigned bits)
{
    return (word << bits) | (word >> (32U - bits));
}

/* The words of a name are the digits of a polynomial. `history` has its value after each word, each
 * turned by another number of bits: so names that differ in the highest bytes of several words are
 * told apart. */
typedef struct mixture {
    uint32_t value;
    uint32_t history;
} mixture;

static void add_word(mixture *state, uint32_t word)
{
    state->value = state->value * MULTIPLIER + word;
    state->history = rotated(state->history, 11U) ^ state->value;
}

static uint32_t word_at(const unsigned char *bytes)
{
    return (uint32_t)bytes[0] | ((uint32_t)bytes[1] << 8) | ((uint32_t)bytes[2] << 16)
           | ((uint32_t)bytes[3] << 24);
}

static uint32_t hash_of(const unsigned char *bytes, size_t length)
{
    mixture state;
    size_t at = 0;
    state.value = (uint32_t)length;
    state.history = 0;
    for (; length - at > 4U; at += 4U) {
        add_word(&state, word_at(&bytes[at]));
    }
    if (length >= 4U) {
        /* It starts within the word before it where the length is no multiple of four. */
        add_word(&state, word_at(&bytes[length - 4U]));
    } else {
        for (; at < length; ++at) {
            add_word(&state, bytes[at]);
        }
    }
    return (state.history ^ rotated(state.value, 19U)) * MULTIPLIER;
}

#endif
/* The only row in which this name can be. Its length is one that a name can have. */
LOCAL uint32_t row_of(const char *name, size_t length)
{
    const unsigned char *bytes = (const unsigned char *)name;
#if HAS_WHOLE_HASH
    uint32_t hash = hash_of(bytes, length);
#else
    uint32_t hash = HASHED(bytes, length) * MULTIPLIER;
#endif
    hash = (hash ^ displacements[BUCKET(hash)]) * MULTIPLIER;
    hash = ((hash >> 16) * SLOTS) >> 16;
#if HAS_SLOTS
    /* A free slot gives a row that is none. */
    return (uint32_t)slots[hash] - 1U;
#else
    return hash;
#endif
}
