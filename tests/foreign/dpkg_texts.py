"""dpkg's texts in some languages, with printf's verbs, from Debian's package."""

import catalog
import gettext_mo

LANGUAGES = ["de", "es", "fr", "ja", "ru", "sv", "zh_CN"]

files = {
    language.replace("_", "-"): catalog.PACKAGES / "usr/share/locale" / language / "LC_MESSAGES/dpkg.mo"
    for language in LANGUAGES
}
catalog.write(["en", *files], gettext_mo.codes(files), catalog.C)
