
/* ---- Numbers ---- */

#if HAS_NUMBERS
uint32_t edge_errors_number(edge_errors_code code)
{
    uint32_t row = (uint32_t)code - 1U;
    return (row < ROWS) ? numbers[row] : 0U;
}

edge_errors_code edge_errors_from_number(uint32_t number)
{
    uint32_t low = 0;
    uint32_t high = NUMBERED;
    while (low < high) {
        uint32_t middle = (low + high) / 2U;
        uint32_t row = number_order[middle];
        if (numbers[row] == number) {
            return (edge_errors_code)(row + 1U);
        }
        if (numbers[row] < number) {
            low = middle + 1U;
        } else {
            high = middle;
        }
    }
    return EDGE_ERRORS_CODE_NONE;
}
#else
/* No code of this catalogue has a number. */
uint32_t edge_errors_number(edge_errors_code code)
{
    (void)code;
    return 0;
}

edge_errors_code edge_errors_from_number(uint32_t number)
{
    (void)number;
    return EDGE_ERRORS_CODE_NONE;
}
#endif
