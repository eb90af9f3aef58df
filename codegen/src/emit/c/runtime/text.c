
size_t edge_errors_text(char *buffer, size_t size, edge_errors_code code,
                        const edge_errors_language *language, const edge_errors_arg *args,
                        size_t count)
{
    sink out;
    char none;
    arguments from;
    uint32_t row = (uint32_t)code - 1U;
    if (size == 0U) {
        /* It may be NULL, to which C allows nothing to be added. */
        buffer = &none;
        size = 1U;
    }
    from.args = args;
    from.count = count;
    from.put = put_some;
    out.at = buffer;
    out.end = buffer + (size - 1U);
    out.lost = 0;
    if (row < ROWS) {
        render(&out, language, row, &from, false);
    }
    *out.at = '\0';
    return (size_t)(out.at - buffer) + out.lost;
}
