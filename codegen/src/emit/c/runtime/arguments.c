
/* ---- Arguments ---- */

/* Writes an argument after its type, as Go does where no verb prints it; nil has no type. */
static void put_typed(printing *state, const edge_errors_arg *arg)
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
    put_word(&state->out, types[kind]);
#if HAS_FORMATS
    {
        static const format none = NO_FORMAT;
        put_value(state, arg, 'v', (kind == (uint8_t)KIND_NIL) ? &none : &state->how);
    }
#else
    put_value(state, arg);
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
static NOINLINE void put_unused(printing *state, const edge_errors_arg *arg)
{
    const edge_errors_arg *end = &arg[state->left];
    const char *before = "%!(EXTRA ";
    for (; arg != end; ++arg) {
        put_word(&state->out, before);
        put_typed(state, arg);
        before = ", ";
    }
    put_word(&state->out, ")");
}

/* Writes an argument under a verb; with NO_VERB, this one and all after it. */
static void put_some(printing *state, const edge_errors_arg *arg, char verb)
{
    if (verb == NO_VERB) {
        put_unused(state, arg);
#if HAS_OTHER_VERBS
    } else if (!is_printed(kind_of(arg), verb)) {
        put_open(&state->out, verb);
        put_typed(state, arg);
        put_word(&state->out, ")");
#endif
    } else {
#if HAS_FORMATS
        format how = state->how;
        if (verb == 'v') {
            /* Go's `%+v` is another verb, which prints these arguments as `%v` does. */
            how.flags &= ~PLUS;
        }
        put_value(state, arg, verb, &how);
#else
        put_value(state, arg);
#endif
    }
}

/* The message has these arguments. */
LOCAL ALWAYS_INLINE void set_arguments(printing *state, const edge_errors_arg *args, size_t count)
{
    state->next = args;
    state->left = count;
    state->put = put_some;
#if HAS_NUMBERED
    state->first = args;
    state->count = count;
    state->is_reordered = false;
#endif
#if HAS_FORMATS
    {
        static const format none = NO_FORMAT;
        state->how = none;
    }
#endif
}
