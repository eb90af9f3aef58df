
/* ---- What stands at the cuts of a message ---- */

/* As Go's fmt.Sprintf prints it (pkg.go.dev/fmt). It cannot fail: where there are too few
 * arguments, or too many, or one of the wrong kind, the text says so. */

/* How long a text is. A program that has no other use of strlen is smaller without it. */
LOCAL size_t word_length(const char *word)
{
    size_t length = 0U;
    while (word[length] != '\0') {
        ++length;
        KEEP_LOOP(length);
    }
    return length;
}

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
/* Writes what stands at a cut. The operand of a verb is the number of its argument, from 1, or 0
 * for the next one. */
LOCAL void put_cut(printing *state, sink *out, char kind, uint8_t operand)
{
    const arguments *from = state->from;
    size_t n = state->next;
    bool is_numbered = false;
    if (kind == '%') {
        return;
    }
#if HAS_ESCAPED
    if ((kind == '"') || (kind == '\\') || (kind == 'n') || (kind == 't')) {
        put_special(out, kind, state->is_json);
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
        n = (size_t)operand - 1U;
        is_numbered = true;
        state->is_reordered = true;
    }
#else
    (void)operand;
#endif
    if (n < from->count) {
        from->put(state, out, n, kind);
        state->next = n + 1U;
    } else {
        /* Go does not go on to the next argument then. */
#if HAS_OTHER_VERBS
        put_open(out, kind);
        put_word(out, is_numbered ? "BADINDEX)" : "MISSING)");
#else
        put_word(out, is_numbered ? "%!v(BADINDEX)" : "%!v(MISSING)");
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
/* Writes the arguments that no verb takes. Go does not look for them where a verb names its
 * argument by number. */
LOCAL void put_extra(const printing *state, sink *out)
{
    const arguments *from = state->from;
    if (!state->is_reordered && (state->next < from->count)) {
        from->put(state, out, state->next, NO_VERB);
    }
}
