"""The error numbers of the system, from Python's library and the C library."""

import errno
import os

import catalog


def codes():
    for name in filter(lambda name: name.startswith("E"), dir(errno)):
        number = getattr(errno, name)
        # Some numbers have two names; one of them is the number's own.
        fields = {"number": number} if errno.errorcode[number] == name else {}
        yield "errno", name, {"en": os.strerror(number)}, fields


catalog.write(["en"], codes())
