"""What the importers of gettext's lists share: it reads `.mo` files, in which a message is known by its text.

https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html
"""

import re
import struct


def entries(path):
    """Each text with its translation. The forms of a plural are apart by a zero, a context is before a 4."""
    data = path.read_bytes()
    count, originals, translations = struct.unpack_from("<3I", data, 8)

    def text(table, index):
        length, offset = struct.unpack_from("<2I", data, table + 8 * index)
        return data[offset : offset + length].decode()

    return {text(originals, index): text(translations, index) for index in range(count)}


def codes(files):
    """The codes of a list from its files by language. A plural gives a code for each form of the English text."""
    lists = {language: entries(path) for language, path in files.items()}
    keys = set()
    for original in sorted(set().union(*lists.values())):
        context, _, text = original.rpartition("\4")
        for form, english in enumerate(text.split("\0") if text else []):
            messages = {"en": english}
            for language, translations in lists.items():
                forms = translations.get(original, "").split("\0")
                # Which form a number takes differs by language; each has a form for 1, and another is its last.
                messages |= {language: forms[form and -1]} if forms[0] else {}
            words = re.sub("[^A-Za-z0-9]+", "_", english).strip("_").upper()[:60].rstrip("_")
            key = f"{words}_{len(keys)}" if words in keys or not words[:1].isalpha() else words
            key = key if key[0].isalpha() else f"TEXT{key}" if key[0] == "_" else f"TEXT_{key}"
            keys.add(key)
            name = f"{context}: {english}" if context else english
            is_name = len(name.encode()) <= 255 and re.fullmatch(r'[^\s"\\]([^\n\t"\\]*[^\s"\\])?', name)
            yield context.replace(".", "") or "Messages", key, messages, {"name": name} if is_name and name != key else {}
