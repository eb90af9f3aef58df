
/* ---- What stands at the cuts of a message ---- */

/* As Go's fmt.Sprintf prints it (pkg.go.dev/fmt). It cannot fail: where there are too few
 * arguments, or too many, or one of the wrong kind, the text says so. */

/* Writes a text that ends in a NUL. */
LOCAL NOINLINE void put_word(sink *out, const char *word)
{
    put(out, word, word_length(word));
}

#if HAS_OTHER_VERBS
/* The start of what is said about a verb that cannot be printed. */
LOCAL void put_open(sink *out, char verb)
{
    char text[4];
    text[0] = '%';
    text[1] = '!';
    text[2] = verb;
    text[3] = '(';
    put(out, text, sizeof text);
}

#endif
#if HAS_ESCAPED
/* A character that JSON escapes; the kind of the cut is the letter of the escape. */
static void put_special(sink *out, char kind, bool is_json)
{
    char text[2];
    text[0] = '\\';
    text[1] = kind;
    if (is_json) {
        put_escape(out, text, sizeof text);
        return;
    }
#if HAS_LINE_BREAKS
    if (kind == 'n') {
        text[1] = '\n';
    } else if (kind == 't') {
        text[1] = '\t';
    } else {
        /* A quote or a backslash stands for itself. */
    }
#endif
    put(out, &text[1], 1U);
}

#endif
#if HAS_FORMATS
/* Whether the cut is the flags and the width of the next verb, or its precision: nothing is
 * written. */
static bool takes_format(format *how, char kind, uint8_t operand)
{
    if (kind == '.') {
        how->precision = operand;
        return true;
    }
    if ((kind < '0') || (kind > '7')) {
        return false;
    }
    how->flags = (uint32_t)kind - (uint32_t)'0';
    how->width = operand;
    return true;
}

#endif
#if HAS_CUTS
#if HAS_NUMBERED
/* Goes to the argument with this number, from 1. Returns whether there is one. */
static bool goes_to(printing *state, size_t number)
{
    state->is_reordered = true;
    if (number > state->count) {
        return false;
    }
    state->next = &state->first[number - 1U];
    state->left = state->count - (number - 1U);
    return true;
}

#endif
/* Writes what stands at a cut. The operand of a verb is the number of its argument, from 1, or 0
 * for the next one. */
LOCAL void put_cut(printing *state, char kind, uint8_t operand)
{
    bool is_there = state->left != 0U;
    bool is_numbered = false;
    if (kind == '%') {
        return;
    }
#if HAS_ESCAPED
    if ((kind == '"') || (kind == '\\') || (kind == 'n') || (kind == 't')) {
        put_special(&state->out, kind, state->is_json);
        return;
    }
#endif
#if HAS_FORMATS
    if (takes_format(&state->how, kind, operand)) {
        return;
    }
#endif
#if HAS_NUMBERED
    if (operand != 0U) {
        is_numbered = true;
        is_there = goes_to(state, operand);
    }
#else
    (void)operand;
#endif
    if (is_there) {
        const edge_errors_arg *arg = state->next;
        state->next = &arg[1];
        --state->left;
        state->put(state, arg, kind);
    } else {
        /* Go does not go on to the next argument then. */
#if HAS_OTHER_VERBS
        put_open(&state->out, kind);
        put_word(&state->out, is_numbered ? "BADINDEX)" : "MISSING)");
#else
        put_word(&state->out, is_numbered ? "%!v(BADINDEX)" : "%!v(MISSING)");
#endif
    }
#if HAS_FORMATS
    {
        static const format none = NO_FORMAT;
        state->how = none;
    }
#endif
}

#endif
/* The message has no arguments. */
LOCAL ALWAYS_INLINE void set_no_arguments(printing *state)
{
    state->left = 0U;
#if HAS_NUMBERED
    state->count = 0U;
    state->is_reordered = false;
#endif
}

/* Starts a text with a message in it. */
LOCAL ALWAYS_INLINE void start_printing(printing *state, char *buffer, size_t size)
{
    state->start = begin_text(&state->out, buffer, size, &state->none);
}

/* Ends a message: writes the arguments that no verb takes, and what ends a body, for which room was
 * left. Returns how long the text is without what limits it. */
LOCAL ALWAYS_INLINE size_t end_printing(printing *state)
{
    bool has_extra = state->left != 0U;
    char *at;
    size_t length;
#if HAS_NUMBERED
    /* Go does not look for them where a verb names its argument by number. */
    has_extra = has_extra && !state->is_reordered;
#endif
    if (has_extra) {
        state->put(state, state->next, NO_VERB);
    }
    at = state->out.at;
    length = (size_t)(at - state->start) + state->out.lost + state->ending;
    if (state->ending != 0U) {
        at[0] = '"';
        at[1] = '}';
        at += 2;
    }
    *at = '\0';
    return length;
}
