
size_t edge_errors_text(char *buffer, size_t size, edge_errors_code code,
                        const edge_errors_language *language, const edge_errors_arg *args,
                        size_t count)
{
    printing state;
    uint32_t row = (uint32_t)code - 1U;
    start_printing(&state, buffer, size);
    if (row >= ROWS) {
        return end_text(&state.out, state.start);
    }
    set_arguments(&state, args, count);
    state.is_json = false;
    state.ending = 0U;
    return print_row(&state, language, row);
}
