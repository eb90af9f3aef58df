
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
