
/* ---- Arguments ---- */

/* Writes an argument after its type, as Go does where no verb prints it; nil has no type. */
static void put_typed(const printing *state, sink *out, const edge_errors_arg *arg)
{
    /* In the order of the kinds. */
#if HAS_OTHER_VERBS
    static const char *const types[] = {
        "", "string=", "string=", "int=", "uint=", "bool=", "float64="};
#else
    /* As the crate, to which a float is here what any type is that writes itself. */
    static const char *const types[] = {
        "", "string=", "string=", "int=", "uint=", "bool=", "string="};
#endif
    uint8_t kind = kind_of(arg);
    put_word(out, types[kind]);
#if HAS_FORMATS
    {
        static const format none = NO_FORMAT;
        put_value(state, out, arg, 'v', (kind == (uint8_t)KIND_NIL) ? &none : &state->how);
    }
#else
    put_value(state, out, arg);
#endif
}

#if HAS_OTHER_VERBS
/* Whether a verb prints arguments of a kind. */
static bool is_printed(uint8_t kind, char verb)
{
    /* In the order of the kinds. */
#if HAS_FORMATS
    static const char *const verbs[] = {"v", "vsxX", "vsxX", "vdxXc", "vdxXc", "v", "vxXf"};
#else
    static const char *const verbs[] = {"v", "vs", "vs", "vd", "vd", "v", "v"};
#endif
    return strchr(verbs[kind], verb) != NULL;
}

#endif
/* Writes the arguments that no verb takes. */
static NOINLINE void put_unused(const printing *state, sink *out, size_t n)
{
    const edge_errors_arg *end = &state->from->args[state->from->count];
    const edge_errors_arg *arg;
    const char *before = "%!(EXTRA ";
    for (arg = &state->from->args[n]; arg != end; ++arg) {
        put_word(out, before);
        put_typed(state, out, arg);
        before = ", ";
    }
    put_word(out, ")");
}

/* Writes the nth argument under a verb; with NO_VERB, this one and all after it. */
LOCAL void put_some(const printing *state, sink *out, size_t n, char verb)
{
    const edge_errors_arg *arg = &state->from->args[n];
    if (verb == NO_VERB) {
        put_unused(state, out, n);
#if HAS_OTHER_VERBS
    } else if (!is_printed(kind_of(arg), verb)) {
        put_open(out, verb);
        put_typed(state, out, arg);
        put_word(out, ")");
#endif
    } else {
#if HAS_FORMATS
        format how = state->how;
        if (verb == 'v') {
            /* Go's `%+v` is another verb, which prints these arguments as `%v` does. */
            how.flags &= ~PLUS;
        }
        put_value(state, out, arg, verb, &how);
#else
        put_value(state, out, arg);
#endif
    }
}
