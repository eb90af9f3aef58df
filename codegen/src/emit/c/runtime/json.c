
/* ---- Bodies ---- */

/* Starts a body in a buffer, and returns how much room there is before its NUL. A buffer of no
 * bytes may be NULL: a byte of the state takes its place. */
static ALWAYS_INLINE size_t start_body(printing *state, char *buffer, size_t size)
{
    if (size == 0U) {
        buffer = &state->none;
        size = 1U;
    }
    state->start = buffer;
    return size - 1U;
}

size_t edge_errors_json(char *buffer, size_t size, edge_errors_code code,
                        const edge_errors_language *language)
{
    printing state;
    size_t room = start_body(&state, buffer, size);
    set_no_arguments(&state);
    return print_body(&state, room, code, language);
}

size_t edge_errors_json_args(char *buffer, size_t size, edge_errors_code code,
                             const edge_errors_language *language, const edge_errors_arg *args,
                             size_t count)
{
    printing state;
    size_t room = start_body(&state, buffer, size);
    set_arguments(&state, args, count);
    return print_body(&state, room, code, language);
}
