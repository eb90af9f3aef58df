
LOCAL void put_some(sink *out, const edge_errors_arg *args, size_t count, char verb, bool is_json)
{
    (void)count;
    (void)verb;
    put_mended(out, args->text, 0, is_json);
}
