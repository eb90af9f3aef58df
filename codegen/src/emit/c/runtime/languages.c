
/* ---- The language of a tag ---- */

/* A tag (BCP 47), or the range that asks for one. */
typedef struct language_tag {
    const char *whole; /* as it was written */
    /* What it says beside the variety: nothing, or subtags, each with a separator before it. All of
     * it where the language has no varieties. */
    const char *rest;
    /* The variety: of Chinese one of its two scripts, of Norwegian one of its two forms. Whoever
     * reads one may not like the other one. 0 for all other languages. */
    char language;
    char form;
    /* Whether it is the name of a language with varieties, and nothing else: it stands for all. */
    bool is_bare;
} language_tag;

/* How well a range fits a tag: the greater, the better. The highest bit counts most. */
#define IS_SAME_VARIETY UINT32_C(0x80000000)
#define IS_COVERED UINT32_C(0x40000000)
#define COMMON 4U /* for each byte of the rest that is common, and once more */
#define IS_EQUAL 2U
#define COVERS 1U

/* The end of a tag: what a POSIX locale adds after `.` or `@` is no part of it. */
#define TAG_END '.'

/* A byte as it is compared: in whatever case, and `_` as `-`. */
static char compared(char byte)
{
    if (byte >= 'A' && byte <= 'Z') {
        return (char)(byte + ('a' - 'A'));
    }
    if (byte == '_') {
        return '-';
    }
    return (byte == '\0' || byte == '@') ? TAG_END : byte;
}

#define ALL_OF_ONE 1U
#define ALL_OF_OTHER 2U
#define ALL_OF_BOTH (ALL_OF_ONE | ALL_OF_OTHER)

/* What two tags have in common at the start, in whole subtags: COMMON for each byte, and whether
 * that is all of the one, or of the other. */
static NOINLINE size_t compare(const char *one, const char *other)
{
    size_t common = 0;
    size_t length = 0;
    char byte;
    char other_byte;
    do {
        byte = compared(one[length]);
        other_byte = compared(other[length]);
        if ((byte == '-' || byte == TAG_END) && (other_byte == '-' || other_byte == TAG_END)) {
            common = length * COMMON + ((byte == TAG_END) ? ALL_OF_ONE : 0U)
                     + ((other_byte == TAG_END) ? ALL_OF_OTHER : 0U);
        }
        ++length;
    } while (byte == other_byte && byte != TAG_END);
    return common;
}

static NOINLINE void read_tag(language_tag *to, const char *whole)
{
    /* How the tags of a variety start. The first that fits counts. */
    static const struct {
        char start[8];
        uint8_t length; /* how many of these bytes say nothing more */
        char language;
        char form;
    } varieties[] = {
        {"zh-hans", 7U, 'z', 's'}, {"zh-hant", 7U, 'z', 't'}, {"zh-tw", 2U, 'z', 't'},
        {"zh-hk", 2U, 'z', 't'},   {"zh-mo", 2U, 'z', 't'},   {"zh", 2U, 'z', 's'},
        {"no", 2U, 'n', 'b'},      {"nb", 2U, 'n', 'b'},      {"nn", 2U, 'n', 'n'},
    };
    size_t i;
    to->whole = whole;
    to->rest = whole;
    to->language = '\0';
    to->form = '\0';
    to->is_bare = false;
    for (i = 0; i < sizeof varieties / sizeof varieties[0]; ++i) {
        size_t common = compare(whole, varieties[i].start);
        if ((common & ALL_OF_OTHER) != 0U) {
            to->rest = &whole[varieties[i].length];
            to->language = varieties[i].language;
            to->form = varieties[i].form;
            /* Nynorsk is not what a tag of Norwegian alone means. */
            to->is_bare = common == 2U * COMMON + ALL_OF_BOTH && to->form != 'n';
            break;
        }
    }
}

/* How well the range fits the tag; 0 where that is of another language. */
static uint32_t fit(const language_tag *range, const language_tag *of)
{
    size_t common = compare(range->rest, of->rest);
    bool covers = range->is_bare;
    bool is_covered = of->is_bare;
    uint32_t result = 0;
    if (range->language != of->language || (range->language == '\0' && common < COMMON)) {
        return 0;
    }
    if (range->form == of->form) {
        result |= IS_SAME_VARIETY;
        covers = (common & ALL_OF_ONE) != 0U;
        is_covered = (common & ALL_OF_OTHER) != 0U;
    }
    if (is_covered) {
        result |= IS_COVERED;
    }
    if (covers) {
        result |= COVERS;
    }
    if ((compare(range->whole, of->whole) & ALL_OF_BOTH) == ALL_OF_BOTH) {
        result |= IS_EQUAL;
    }
    return result + (uint32_t)(common / COMMON + 1U) * COMMON;
}

const edge_errors_language *edge_errors_language_of(const char *tag)
{
    const edge_errors_language *found = NULL;
    uint32_t best = 0;
    language_tag range;
    size_t i;
    /* getenv may have returned it. */
    read_tag(&range, (tag != NULL) ? tag : "");
    for (i = 0; i < sizeof languages / sizeof languages[0]; ++i) {
        language_tag own;
        uint32_t result;
        read_tag(&own, languages[i].tag);
        result = fit(&range, &own);
        /* The first of equal ones. */
        if (result > best) {
            best = result;
            found = languages[i].language;
        }
    }
    return found;
}
