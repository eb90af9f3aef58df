
/* ---- Bodies ---- */

static NOINLINE size_t write_json(char *buffer, size_t size, edge_errors_code code,
                                  const edge_errors_language *language, const arguments *from)
{
    sink out;
    char none;
    bool fits;
    uint32_t row = (uint32_t)code - 1U;
    if (size == 0U) {
        /* It may be NULL, with which one must not even count. */
        buffer = &none;
    }
    if (row >= ROWS) {
        *buffer = '\0';
        return 0;
    }
    fits = begin_body(&out, buffer, size, row);
    render(&out, language, row, from, true);
    if (fits) {
        (void)copy_short(out.at, "\"}", 3U);
    } else {
        *buffer = '\0';
    }
    return (size_t)(out.at - buffer) + 2U + out.lost;
}

size_t edge_errors_json(char *buffer, size_t size, edge_errors_code code,
                        const edge_errors_language *language)
{
    static const arguments none = {NULL, 0, NULL};
    return write_json(buffer, size, code, language, &none);
}

size_t edge_errors_json_args(char *buffer, size_t size, edge_errors_code code,
                             const edge_errors_language *language, const edge_errors_arg *args,
                             size_t count)
{
    arguments from;
    from.args = args;
    from.count = count;
    from.put = put_some;
    return write_json(buffer, size, code, language, &from);
}
