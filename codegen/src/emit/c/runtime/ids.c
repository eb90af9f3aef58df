
/* ---- Ids ---- */

uint32_t edge_errors_id(edge_errors_code code)
{
    uint32_t row = (uint32_t)code - 1U;
    return (row < ROWS) ? ids[row] : 0U;
}

edge_errors_code edge_errors_from_id(uint32_t id)
{
    uint32_t block;
    for (block = 0; block < ROWS; block += 256U) {
        uint32_t low = block;
        uint32_t high = (ROWS - block < 256U) ? ROWS : (block + 256U);
        while (low < high) {
            uint32_t middle = (low + high) / 2U;
            uint32_t row = block + id_order[middle];
            if (ids[row] == id) {
                return (edge_errors_code)(row + 1U);
            }
            if (ids[row] < id) {
                low = middle + 1U;
            } else {
                high = middle;
            }
        }
    }
    return EDGE_ERRORS_CODE_NONE;
}
