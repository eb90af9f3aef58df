"""MariaDB's server errors in all its languages, from Debian's packages.

A file of messages has 32 bytes of header, with the number of messages at 12 and of sections at 14. Then come
16-bit numbers: how many messages each section has, and how long each message is with the zero at its end.
"""

import re
import struct

import catalog

TAGS = {
    "bulgarian": "bg", "chinese": "zh", "czech": "cs", "danish": "da", "dutch": "nl", "estonian": "et",
    "french": "fr", "georgian": "ka", "german": "de", "greek": "el", "hindi": "hi", "hungarian": "hu",
    "italian": "it", "japanese": "ja", "korean": "ko", "norwegian": "nb", "norwegian-ny": "nn", "polish": "pl",
    "portuguese": "pt", "romanian": "ro", "russian": "ru", "serbian": "sr", "slovak": "sk", "spanish": "es",
    "swedish": "sv", "ukrainian": "uk",
}
# The first section is two in the header: 1000 to 1880, and from 1900 on.
FIRST_OF_SECTIONS = [1000, 2000, 3000, 4000]


def messages(language):
    """The messages by their numbers."""
    data = (catalog.PACKAGES / "usr/share/mysql" / language / "errmsg.sys").read_bytes()
    count, sections = struct.unpack_from("<2H", data, 12)
    sizes = struct.unpack_from(f"<{sections}H", data, 32)
    lengths = struct.unpack_from(f"<{count}H", data, 32 + 2 * sections)
    numbers = [first + index for first, size in zip(FIRST_OF_SECTIONS, sizes) for index in range(size)]
    found, at = {}, 32 + 2 * sections + 2 * count
    for number, length in zip(numbers, lengths):
        found[number] = data[at : at + length].decode().rstrip("\0")
        at += length
    return found


def codes():
    english = messages("english")
    translations = {tag: messages(language) for language, tag in TAGS.items()}
    header = (catalog.PACKAGES / "usr/include/mariadb/mysqld_error.h").read_text()
    for name, number in re.findall(r"#define (\w+) (\d+)", header):
        text = english.get(int(number))
        # The first and the last of a section are no errors, and some numbers are not used any more.
        if re.match("ER_ERROR_(FIRST|LAST)", name) or not text:
            continue
        # What is not translated is there in English.
        own = {tag: texts[int(number)] for tag, texts in translations.items() if texts[int(number)] != text}
        yield f"Section {int(number) // 1000}", name, {"en": text, **own}, {"number": int(number)}


catalog.write(["en", *TAGS.values()], codes(), catalog.Printf)
