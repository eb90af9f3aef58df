
/* ---- Printing ---- */

typedef void (*put_arguments)(sink *out, const edge_errors_arg *args, size_t count, char verb, bool is_json);

typedef struct arguments {
    const edge_errors_arg *args;
    size_t count;
    put_arguments put;
} arguments;

typedef struct printing {
    const arguments *from;
    size_t next;
    bool is_reordered;
    bool is_json;
} printing;

#define PRINTING(from, is_json) {(from), 0U, false, (is_json)}
