
/* ---- Bodies ---- */

static NOINLINE size_t write_json(char *buffer, size_t size, edge_errors_code code,
                                  const edge_errors_language *language, const arguments *from)
{
    sink out;
    size_t length = 0;
    bool fits = false;
    uint32_t row = (uint32_t)code - 1U;
    if (row < ROWS) {
        fits = begin_body(&out, buffer, size, row);
        render(&out, language, row, from, true);
        length = out.lost + 2U;
        if (fits) {
            (void)copy_short(out.at, "\"}", 3U);
            length += (size_t)(out.at - buffer);
        }
    }
    if (!fits && size > 0U) {
        *buffer = '\0';
    }
    return length;
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
