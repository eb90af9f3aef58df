
/* ---- Bodies of others ---- */

/* The keys that count, in the order of their lengths, which start at 3. Where several keys have a
 * message, the greatest key counts. */
typedef enum key { NO_KEY, MSG_KEY, CODE_KEY, ERROR_KEY, REASON_KEY, MESSAGE_KEY } key;

/* A JSON text, and what is read of it. */
typedef struct scanner {
    const char *start;
    const char *end;
    size_t *offset; /* where it is wrong, or NULL */
    edge_errors_status status;
    edge_errors_body *body;
    key message_key; /* the key of the message, or the least one */
    bool has_code;   /* whether the code is that of the key `code` */
    bool is_nested;  /* whether the members are those of an object that is the `error` */
} scanner;
