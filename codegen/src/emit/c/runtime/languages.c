
const edge_errors_language *edge_errors_language_of(const char *tag)
{
    size_t i;
    for (i = 0; i < sizeof languages / sizeof languages[0]; ++i) {
        if (strcmp(languages[i].tag, tag) == 0) {
            return languages[i].language;
        }
    }
    return NULL;
}
