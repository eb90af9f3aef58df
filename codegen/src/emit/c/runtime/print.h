
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

/* Writes an argument under a verb; with NO_VERB, this one and those that are left after it. */
typedef void (*put_arguments)(struct printing *state, const edge_errors_arg *arg, char verb);

/* A text with a message in it: where it goes, and how far its arguments are printed. It stands in
 * the frame of the function that the program calls: those which that one calls share it, and need
 * little stack of their own. */
typedef struct printing {
    sink out;
    char *start;                 /* where the text starts */
    const edge_errors_arg *next; /* the argument that the next verb takes */
    size_t left;                 /* how many arguments there are from it on */
    put_arguments put; /* what writes arguments: only a program that has some links that */
#if HAS_NUMBERED
    const edge_errors_arg *first;
    size_t count;
#endif
#if HAS_FORMATS
    format how; /* that of the next verb */
#endif
#if HAS_NUMBERED
    bool is_reordered; /* whether a verb named its argument by number */
#endif
    bool is_json;   /* whether the message is the inside of a JSON string */
    uint8_t ending; /* how many bytes are left free for what ends a body */
    char none;      /* takes the place of a buffer that is NULL */
} printing;

/* What prints an argument that few programs have: the argument points to it, and so links it. */
struct edge_errors_printer {
#if HAS_FORMATS
    void (*put)(sink *out, uint64_t bits, char verb, const format *how);
#else
    void (*put)(sink *out, uint64_t bits);
#endif
};
