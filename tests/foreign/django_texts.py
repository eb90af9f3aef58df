"""Django's texts in some of its languages, with line breaks, plurals and arguments by name (`%(name)s`)."""

import catalog
import gettext_mo

LANGUAGES = ["ar", "de", "fr", "ja", "ko", "pl", "pt_BR", "ru", "zh_Hans"]

files = {
    language.replace("_", "-"): catalog.PACKAGES / "django/conf/locale" / language / "LC_MESSAGES/django.mo"
    for language in LANGUAGES
}
catalog.write(["en", *files], gettext_mo.codes(files), catalog.Percent)
