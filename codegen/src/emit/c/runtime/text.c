
size_t edge_errors_text(char *buffer, size_t size, edge_errors_code code,
                        const edge_errors_language *language, const edge_errors_arg *args,
                        size_t count)
{
    sink out;
    char none;
    arguments from;
    uint32_t row = (uint32_t)code - 1U;
    const char *start = begin_text(&out, buffer, size, &none);
    from.args = args;
    from.count = count;
    from.put = put_some;
    if (row < ROWS) {
        render(&out, language, row, &from, false);
    }
    return end_text(&out, start);
}
