
LOCAL void begin_printing(printing *state, const arguments *from, bool is_json)
{
    state->from = from;
    state->next = 0;
    state->is_reordered = false;
    state->is_json = is_json;
}

LOCAL void put_cut(printing *state, sink *out, char kind, uint8_t operand)
{
    (void)state;
    (void)out;
    (void)kind;
    (void)operand;
}

LOCAL void put_extra(const printing *state, sink *out)
{
    (void)state;
    (void)out;
}
