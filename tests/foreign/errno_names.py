"""The error numbers of the system, from Python's library and the C library."""

import errno
import os

import catalog

catalog.write(["en"], (("errno", name, {"en": os.strerror(getattr(errno, name))},
                        {"number": getattr(errno, name)})
                       for name in dir(errno) if name.startswith("E")))
