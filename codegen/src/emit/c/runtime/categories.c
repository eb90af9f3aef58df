
/* ---- Categories ---- */

const EDGE_ERRORS_ROM char *edge_errors_category(edge_errors_code code)
{
    const EDGE_ERRORS_ROM char *names_of_all = (const EDGE_ERRORS_ROM char *)&category_names;
    uint32_t row = (uint32_t)code - 1U;
    /* The last name ends in a NUL. */
    return (row < ROWS) ? &names_of_all[category_starts[categories[row]]]
                        : &names_of_all[sizeof category_names - 1U];
}
