"""The error codes of a catalogue, with their messages.

``Code.from_name(body["code"])`` finds a code, and its ``render`` prints its message::

    code.render(language, "10.0.0.7")
"""

import math
import re
import zlib
from decimal import Decimal
from enum import Enum
from typing import NamedTuple, Optional, Sequence, Type, TypeVar, Union


class _Text(str, Enum):
    """Constants that are strings, and print as these."""

    def __str__(self) -> str:
        return str.__str__(self)
