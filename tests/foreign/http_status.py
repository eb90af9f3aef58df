"""The statuses of HTTP, from Python's library."""

from http import HTTPStatus

import catalog

CLASSES = {1: "Informational", 2: "Successful", 3: "Redirection", 4: "Client Error", 5: "Server Error"}


def codes():
    for status in HTTPStatus:
        text = f"{status.value} {status.phrase}: {status.description}" if status.description else status.phrase
        yield CLASSES[status.value // 100], status.name, {"en": text}, {"number": status.value}


catalog.write(["en"], codes())
