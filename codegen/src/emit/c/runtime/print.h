
/* ---- Arguments: types ---- */

/* The kinds of arguments, with the numbers that the macros of the header write. */
enum { KIND_NIL, KIND_STR, KIND_STRN, KIND_INT, KIND_UINT, KIND_BOOL, KIND_FLOAT };

#if HAS_FORMATS
#define PLUS UINT32_C(1)  /* a sign before every number */
#define MINUS UINT32_C(2) /* filled up on the right */
#define ZERO UINT32_C(4)  /* filled up with zeros */
#define NO_PRECISION 255U

/* The format of a verb: flags, a width (0: none) and a precision, both in characters. */
typedef struct format {
    uint32_t flags; /* of this width, so that a chip copies a format in words */
    uint8_t width;
    uint8_t precision;
} format;

#define NO_FORMAT                                                                                  \
    {                                                                                              \
        0U, 0U, NO_PRECISION                                                                       \
    }

#endif
/* The most digits of a number of 64 bits. */
#define MAX_DIGITS 20U

/* No verb: the argument is one of those that the message does not take. */
#define NO_VERB '\0'

struct printing;

/* Writes the nth argument, from 0, under a verb; with NO_VERB, this one and all after it. */
typedef void (*put_arguments)(const struct printing *state, sink *out, size_t n, char verb);

/* The arguments of a message, and what writes them: only a program with arguments links that. */
typedef struct arguments {
    const edge_errors_arg *args;
    size_t count;
    put_arguments put;
} arguments;

/* How far a message is printed. */
typedef struct printing {
    const arguments *from;
    size_t next;       /* the argument that the next verb takes */
    bool is_reordered; /* whether a verb named its argument by number */
    bool is_json;
#if HAS_FORMATS
    format how; /* that of the next verb */
#endif
} printing;

/* Nothing is printed yet. */
#if HAS_FORMATS
#define PRINTING(from, is_json)                                                                    \
    {                                                                                              \
        (from), 0U, false, (is_json), NO_FORMAT                                                    \
    }
#else
#define PRINTING(from, is_json)                                                                    \
    {                                                                                              \
        (from), 0U, false, (is_json)                                                               \
    }
#endif

/* What prints an argument that few programs have: the argument points to it, and so links it. */
struct edge_errors_printer {
#if HAS_FORMATS
    void (*put)(sink *out, uint64_t bits, char verb, const format *how);
#else
    void (*put)(sink *out, uint64_t bits);
#endif
};
